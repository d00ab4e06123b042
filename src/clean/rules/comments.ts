import { type LineRule, matching } from '../rule.ts';

export const comments: LineRule = {
  name: 'comments',
  example: '12 comments',
  where: 'anywhere',
  read: matching(
    /^(?:\(?\d{1,6}\)?\s)?(?:comments?|комментари\p{L}{1,2}|каментар\p{L}{1,2}|коментар\p{L}{1,2}|kamientar\p{L}{1,2}|komentar\p{L}{1,3})(?:\s?[:(]?\s?\d{1,6}\)?)?(?: (?:to the article|к статье|да артыкула|da artykuła))?\s?:?$/iu,
    /^(?:leave|post|add|write|view|show|read|load|see|join)(?: a| all| your| more| the)?(?: \d{1,6})? (?:comments?|reply|discussion|conversation)(?: below| here)?[.!:]?$/iu,
    /^(?:leave a reply|your email address will not be published.{0,80}|cancel reply|no comments(?: yet)?|comments (?:are )?(?:closed|disabled).{0,30}|be the first to comment)[.!]?$/iu,
    /^(?:оставить|добавить|написать|показать|посмотреть|пакінуць|дадаць|напісаць|паказаць)(?: все| усе| свой)? (?:комментари\p{L}{1,2}|каментар\p{L}{1,2})[.!]?$/iu,
    /^(?:обсудить|обсуждение|абмеркаваць|абмеркаванне)(?: \(?\d{1,5}\)?)?$/iu,
  ),
};
