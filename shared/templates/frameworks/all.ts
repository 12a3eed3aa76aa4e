import type { LocalText } from '../../model/local-text.ts';
import { text } from '../builders.ts';
import { qualificationFacts } from './facts.ts';
import type { FrameworkPlan, QuestionPlan } from './plan.ts';

type FactName = keyof typeof qualificationFacts;

const bant: FrameworkPlan = {
  name: 'BANT',
  about: text(
    'Budget, authority, need, timeline: the oldest and shortest.',
    'الميزانية والصلاحية والحاجة والتوقيت: أقدمها وأقصرها.',
  ),
  questions: [
    asks(
      'budget',
      'Is there money for it, or somebody who can find it?',
      'هل رُصدت له ميزانية، أو يوجد من يستطيع رصدها؟',
    ),
    asks('authority', 'Does this person decide, or have a say?', 'هل يملك هذا الشخص القرار أو يؤثر فيه؟'),
    asks('need', 'Is there a problem that we solve?', 'هل لديهم مشكلة نحلّها؟'),
    asks('timeline', 'Is there a day by which they want it?', 'هل حددوا موعدًا يريدونه فيه؟'),
  ],
};

const champ: FrameworkPlan = {
  name: 'CHAMP',
  about: text(
    'Challenges come first; then authority, money and priority.',
    'تبدأ بالتحديات، ثم الصلاحية والمال والأولوية.',
  ),
  questions: [
    asks('challenges', 'What stands in their way today?', 'ما الذي يعيقهم اليوم؟'),
    asks('authority', 'Who has a say, and is it this person?', 'من له رأي في القرار، وهل هو هذا الشخص؟'),
    asks('budget', 'What would they spend, and is it there?', 'كم سينفقون، وهل المبلغ متوفر؟'),
    asks('priority', 'Is it among what they must do this year?', 'هل هو مما يجب عليهم إنجازه هذا العام؟'),
  ],
};

const gpctba: FrameworkPlan = {
  name: 'GPCTBA/C&I',
  about: text(
    'Goals, plans, challenges, timeline, budget, authority; consequences and implications.',
    'الأهداف والخطط والتحديات والتوقيت والميزانية والصلاحية؛ ثم العواقب والآثار.',
  ),
  questions: [
    asks('goals', 'What do they want to reach, in numbers?', 'ما الذي يريدون بلوغه بالأرقام؟'),
    asks('plans', 'What do they do about it already?', 'ماذا يفعلون من أجله الآن؟'),
    asks('challenges', 'Why will that not be enough?', 'لماذا لن يكفي ذلك؟'),
    asks('timeline', 'By when must it be done?', 'متى يجب أن يُنجز؟'),
    asks('budget', 'What is it worth to them, and is the money there?', 'كم يساوي عندهم، وهل المال متوفر؟'),
    asks('authority', 'Who decides, and with whom?', 'من يقرر، ومع من؟'),
    asks('consequences', 'What happens if they do not reach it?', 'ماذا يحدث إن لم يبلغوه؟'),
    asks('implications', 'What changes for them if they do?', 'ما الذي يتغير لديهم إن بلغوه؟'),
  ],
};

const meddic: FrameworkPlan = {
  name: 'MEDDIC',
  about: text(
    'Metrics, economic buyer, decision criteria and process, pain, champion: for long deals with many people.',
    'المقاييس وصاحب الميزانية ومعايير القرار ومساره والمشكلة والمناصر: للصفقات الطويلة كثيرة الأطراف.',
  ),
  questions: [
    asks('metrics', 'By what number will they call it a success?', 'بأي رقم سيعدّونه نجاحًا؟'),
    asks('economicBuyer', 'Have we spoken with the person who pays?', 'هل تحدثنا مع من يدفع؟'),
    asks('criteria', 'By what will they choose?', 'على أي أساس سيختارون؟'),
    asks('process', 'Which steps lead to a signature, and who takes them?', 'ما الخطوات حتى التوقيع، ومن يقوم بها؟'),
    asks('need', 'Is the pain real, and do they say so themselves?', 'هل المشكلة حقيقية، وهل يقولون ذلك بأنفسهم؟'),
    asks('champion', 'Does somebody inside speak for us?', 'هل يوجد في الداخل من يدافع عنا؟'),
  ],
};

/** The frameworks that most sales teams know, in our own words. */
export const frameworks: readonly FrameworkPlan[] = [bant, champ, gpctba, meddic];

function asks(fact: FactName, en: string, ar: string): QuestionPlan {
  const question: LocalText = text(en, ar);
  return { asks: question, ...qualificationFacts[fact] };
}
