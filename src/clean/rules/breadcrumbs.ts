import { type LineRule, matching } from '../rule.ts';

export const breadcrumbs: LineRule = {
  name: 'breadcrumbs',
  example: 'Home > News > Politics',
  where: 'anywhere',
  read: matching(
    /^(?:home(?: ?page)?|main|главная|галоўная|головна|hałoŭnaja|strona główna)\s?[>›»/|→·-]\s?[^.!?]{1,140}$/iu,
    /^[\p{Lu}][\p{L}& ]{1,30}(?:\s?[›»→]\s?[\p{L}& ]{2,60}){1,5}$/u,
    /^(?:[\p{Lu}][\p{L}&]{1,20} > ){1,5}[\p{Lu}][^.!?>]{1,100}$/u,
  ),
};
