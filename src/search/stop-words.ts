const english = `a about above after again against all also am an and any are as at be because been before being below
between both but by can could did do does doing down during each few for from further had has have having he her here
hers herself him himself his how i if in into is it its itself just me more most my myself no nor not now of off on
once only or other our ours ourselves out over own same shall she should so some such than that the their theirs them
themselves then there these they this those through to too under until up upon very was we were what when where which
while who whom why will with would you your yours yourself yourselves tell please say says said
dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt thats whats lets`;

const russian = `а без более больше бы был была были было быть в вам вас ведь во вот впрочем все всё всего всех вы где да
даже для до его ее её если есть еще ещё же за здесь и из или им их к как какая какой ко когда кто ли либо лишь меня мне
может можно мы на над надо нас не него нее неё ней нет ни них но ну о об он она они оно от перед по под после потом при
про с сам свой себе себя со так такой там тебя тем то того тоже той только том тот тут ты у уж уже чего чей чем что
чтобы чья эта это эти этого этой этом этот я`;

const belarusian = `або але альбо б без быў была было былі быць бы вас ва вы ды для да жа з за зь і ім іх каб калі каго
каля ж каму кім ля мне мы на над нам нас не ні няма ня о па пад пасля пра праз пры са сваё свой сябе так такі таксама
там тады толькі тое той ты у ў уся усе усё ўсе ўсё хто хоць ці што гэта гэты гэтая гэтага гэтай гэтым яе яго яе ён яна
яны яно яшчэ як які якая якія ўжо ужо`;

/**
 * Words that say nothing of what a text is about, in lower case and without apostrophes. Not `us` and `may`: as a
 * country and a month they say more than they blur as a pronoun and an auxiliary.
 */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${russian} ${belarusian}`.split(/\s+/u));
