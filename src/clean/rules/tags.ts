import { type LineRule, matching } from '../rule.ts';

export const tags: LineRule = {
  name: 'tags',
  example: 'Tags: sanctions, potash, Brussels',
  where: 'anywhere',
  read: matching(
    /^(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|posted in|in this article|labels?|теги|тэги|метки|ключевые слова|рубрик[аи]|темы|тэгі|ключавыя словы|рубрык[аі]|тэмы|теґи|tagi)\s?[:—–-]\s?[^.!?]{0,300}$/iu,
    /^(?:tags?|keywords?|topics?|теги|тэги|тэгі|tagi)$/iu,
    /^[-–—•*]\s(?:tags?|keywords?|topics?|categor(?:y|ies)|countr(?:y|ies)|locations?|теги|темы|страны?|тэгі|тэмы)\s?:$/iu,
    /^(?:#[\p{L}\p{N}_]{1,60}[\s,·|]{0,3}){1,30}$/u,
  ),
};

/** Above and below the story: three or more short names with commas between. */
export const tagList: LineRule = {
  name: 'tags',
  example: 'News Feed, Belarus, Sanctions',
  where: 'around',
  read: matching(
    /^\p{Lu}[\p{L}\p{N}’'.-]{0,25}(?: [\p{L}\p{N}’'.-]{1,25}){0,2}(?:, ?\p{Lu}[\p{L}\p{N}’'.-]{0,25}(?: [\p{L}\p{N}’'.-]{1,25}){0,2}){2,15}$/u,
  ),
};
