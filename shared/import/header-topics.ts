/**
 * Names that columns go by, in English and Arabic, in lower case with single spaces, kept apart by bars: matched as whole
 * names, and as words within longer names where they are unmistakable (marked with a leading ~).
 */
export const headerTopics = {
  leadId: [
    'id | lead id | prospect id | contact id | record id | customer id | person id | user id | mql id',
    'lead number | lead no | contact record id | lead record id | external id | uuid | guid | key | crm id',
    'account id | lead key | المعرف | معرف العميل | رقم العميل | رقم العميل المحتمل | معرف | الرقم التعريفي',
    'كود العميل',
  ],
  email: [
    '~email | ~e mail | mail | work email | email address | ~البريد الالكتروني | بريد | الايميل | ايميل',
    'البريد',
  ],
  name: [
    'name | full name | lead name | contact name | prospect name | person name | first name | contact',
    'last name | surname | الاسم | اسم العميل | الاسم الكامل | اسم جهة الاتصال | الاسم الاول | اسم العائلة',
  ],
  phone: [
    '~phone | ~mobile | telephone | tel | cell | whatsapp | phone number | رقم الهاتف | الهاتف | الجوال',
    'رقم الجوال | الموبايل | جوال | هاتف',
  ],
  person: [
    '~owner | lead owner | contact owner | account owner | sales rep | rep | sales person | salesperson',
    'assigned to | account manager | manager | agent | created by | modified by | مندوب المبيعات | المندوب',
    'المسؤول | مدير الحساب',
  ],
  socialAccount: ['~linkedin | ~linked in | ~facebook | ~twitter | ~instagram | ip | ip address | ~skype | عنوان ip'],
  freeText: [
    '~comment | ~comments | ~notes | note | ~message | remarks | remark | description | feedback | ملاحظات',
    'تعليق | تعليقات | رسالة | الرسالة | الوصف',
  ],
  postcode: ['~postcode | ~zip | zip code | postal code | الرمز البريدي'],
  address: ['address | street | street address | العنوان | الشارع'],
  created: [
    'created | created on | created at | create date | created date | date created | creation date',
    'lead created | date added | first contact date | first contact | signup date | sign up date',
    'registered at | registration date | lead date | inquiry date | became a lead date | lead created date',
    'createdate | first seen | تاريخ الانشاء | تاريخ التسجيل | تاريخ الاضافه | تاريخ الاضافة',
    'تاريخ اول تواصل',
  ],
  handedOver: [
    'handed over | handed over on | handover date | hand over date | mql date | became mql',
    'became a marketing qualified lead date | assigned on | assigned date | date assigned | assignment date',
    'passed to sales | sent to sales | تاريخ التسليم | تاريخ التسليم للمبيعات | تاريخ الاسناد',
  ],
  outcome: [
    'converted | is converted | conversion | outcome | won | is won | closed won | won lost | won or lost',
    'result | deal result | bought | purchased | deal status | deal stage | opportunity stage | lead status',
    'status | stage | converted y n | customer | is customer | target | النتيجه | النتيجة | تم التحويل',
    'تحول الى عميل | حاله الصفقه | حالة الصفقة | نتيجة الصفقة | مرحلة الصفقة | اشترى | الحالة',
  ],
  outcomeDate: [
    'won date | close date | closed date | closed on | closed at | conversion date | converted date',
    'converted on | converted at | outcome date | date won | date closed | purchase date | customer since',
    'تاريخ الاغلاق | تاريخ الفوز | تاريخ التحويل | تاريخ الصفقة | تاريخ الشراء',
  ],
  afterOutcome: [
    'tags | tag | lead quality | lead profile | last activity | last notable activity | last activity date',
    'last modified | last modified date | lead stage | lead status | status | deal stage | deal status',
    'close date | closed date | won date | loss reason | lost reason | reason lost | closed lost reason',
    'reason for loss | disposition | call outcome | deal value | deal amount | opportunity amount',
    'contract value | amount | invoice | seller id | customer since | last contacted | last touch',
    'lifecycle stage | سبب الخساره | سبب الخسارة | اخر نشاط | قيمة الصفقة | حالة العميل | جودة العميل',
  ],
  activityType: [
    'activity | activity type | event | event type | event name | action | type | activity name',
    'engagement type | interaction | interaction type | نوع النشاط | النشاط | الحدث | نوع الحدث | النوع',
    'الاجراء',
  ],
  day: [
    '~date | ~on | ~at | ~time | timestamp | when | day | occurred | occurred at | datetime | activity date',
    'event date | event time | التاريخ | ~تاريخ | اليوم | الوقت | وقت النشاط',
  ],
  asset: [
    'asset | page | url | page url | content | title | page title | asset name | campaign | campaign name',
    'subject | form | form name | resource | detail | details | المحتوى | المحتوي | الصفحه | الصفحة | العنوان',
    'الحمله | الحملة | المادة',
  ],
  gender: ['~gender | ~sex | الجنس | النوع الاجتماعي'],
  age: [
    'age | age group | age range | date of birth | birth date | birthday | dob | year of birth | العمر | السن',
    'تاريخ الميلاد | الفئة العمرية',
  ],
  nationality: ['~nationality | citizenship | country of birth | الجنسيه | الجنسية'],
  religion: ['~religion | faith | sect | الديانه | الديانة | الدين | المذهب'],
  marital: ['marital status | married | الحاله الاجتماعيه | الحالة الاجتماعية'],
  health: ['disability | health | medical condition | الاعاقة | الحالة الصحية'],
  ethnicity: ['~ethnicity | race | ethnic group | العرق'],
  behaviour: [
    '~visits | ~visit | ~pages | ~views | ~clicks | ~opens | ~opened | ~downloads | ~sessions | ~webinar',
    '~webinars | ~activity | ~time spent | ~session | ~زيارات | ~الزيارات | ~مشاهدات | ~نقرات | ~جلسات',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
