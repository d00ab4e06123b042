import { type LineRule, matching } from '../rule.ts';

/** What an outlet prints below every story about itself and its authors. */
export const aboutOutlet: LineRule = {
  name: 'note of the outlet',
  example: 'The views expressed here are those of the author and not of the editors.',
  where: 'anywhere',
  read: matching(
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|are).{0,250}(?:author|editor|necessarily|publisher|position|reflect).{0,120}$/iu,
    /^this (?:article|story|post|content) (?:was|is) (?:originally |first )?(?:published|posted|syndicated|auto-?generated|republished|produced|translated)(?: \p{L}{1,15}){0,2} (?:in|by|on|at|from|with)\s.{1,160}$/iu,
    /^(?:this|the) (?:image|picture|photo|illustration) (?:is|was|has been) (?:ai[- ]generated|(?:generated|created|produced) (?:by|with|using) (?:ai|artificial)).{0,200}$/iu,
    /^please (?:keep your comments|submit|review our|refresh|enable|log in|sign in|disable).{0,160}$/iu,
    /^(?:мнение|мнения|меркаванне|меркаванні|пункт гледжання) (?:автор|аўтар|редакци|рэдакцы).{0,200}(?:не совпада|может не|не супадае|могуць не|не паказ|адрозн).{0,80}$/iu,
    /^\(?(?:this story|the headline|this article) has been (?:updated|corrected|amended|refiled)[^.]{0,120}\.?\)?$/iu,
    /^\(?(?:except for the headline,? )?this story has not been edited by .{0,120}$/iu,
  ),
};
