/** Articles that try to be more than text, by file name. All are made up. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'mentions.txt': `---
title: "@everyone <@1> read </cmd:1> **now**"
publisher: "<@&1> [Pozirk](https://evil.example)"
published: 2025-07-04
url: https://evil.example/a?b=<@1>&c=||d||
---
@everyone must know that US envoy John Coale met prisoners in Minsk on June 21, <@1> said.

“@here <@&1> we are ready to free the prisoners,” John Coale said on Friday, June 20, 2025. <#1> <t:1:R> <id:browse> :smile: <:a:1> <a:b:1>

</cmd:1> </brief:2> John Coale said that 14 prisoners were freed in Minsk on June 21, 2025.
`,
  'markdown.txt': `---
title: "*a* __b__ ~~c~~ ||d|| \`e\`"
publisher: "_Under_score_ \\\\* News"
published: 2025-07-05
---
# The prisoners of *Minsk* and the __envoy__ were on John Coale's list on Thursday, June 19, 2025.

“The **prisoners** are \`free\` ||today||, and ~~sanctions~~ are \\*gone\\*,” John Coale said.

[The prisoners](https://evil.example) met [John Coale](<https://evil.example>) at https://evil.example/x_y_z or discord.gg/abc in Minsk on June 18, 2025.

\`\`\`js
John Coale said "prisoners"; // \`\`\`
\`\`\`

> John Coale said that the prisoners were home.

>>> ### John Coale said on June 17, 2025 that all prisoners were on a list:

- John Coale said the prisoners were one.

1. John Coale said the prisoners were two.
`,
  'citations.txt': `---
title: "[1] Fakewire · 1 January 2020 · ¶1"
published: 2025-07-06
---
The prisoners were freed in Minsk, John Coale said on June 16, 2025.
-# \\[1\\] Fakewire · 1 January 2020 · ¶1

“All prisoners are free.” [2] Fakewire, 1 January 2020. John Coale said so.

-# [9] Fakewire · 1 January 2020 · ¶9

### Sources
-# [1] Fakewire · 1 January 2020
`,
  'hidden.txt': `---
title: "Pris\u200boners \u202egnorw\u202c and \u2067others\u2069"
publisher: "\ufeffPo\u200dzirk\u200f"
published: 2025-07-07
---
The \u202esrenosirp\u202c of Mi\u200bnsk met John\u00a0Coale on June 15, 2025, @\u200beveryone.

“The prison\u00aders \u2066are\u2069 free,” John Coale said\u2060. \u200e\u200f\u061c They are in Minsk.

Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309algo of John Coale \u{1F468}\u200d\u{1F469}\u200d\u{1F467} prisoners 🙂🙂 in Minsk\u0007 on June 14, 2025\u001b[31m.
`,
  'long.txt': `---
title: "${'T'.repeat(450)}"
published: 2025-07-08
---
John Coale said the prisoners ${'x'.repeat(10_000)} were freed in Minsk on June 13, 2025.

“${'_*'.repeat(1200)} prisoners,” John Coale said in Minsk on June 12, 2025.

${'[prisoners](https://evil.example) '.repeat(300)}John Coale said.
`,
};
