/** Lines as CRMs of these countries export them: names, cities, companies, notes. Written by hand, about nobody. */
export const crmTexts = {
  arabic: [
    'الاسم;الشركة;المدينة;الحالة;ملاحظات',
    'أحمد علي;شركة النور للتجارة;القاهرة;مهتم;يريد عرض سعر قبل نهاية الشهر',
    'سارة محمد;مؤسسة الخليج;الرياض;تم التواصل;طلبت الاتصال بها يوم الأحد',
    'ليلى حسن;مجموعة الفجر القابضة;دبي;غير معروف;لم ترد على الهاتف مرتين',
    'خالد إبراهيم;بنك الاتحاد;عمّان;عميل حالي;مدير تقنية المعلومات، صاحب القرار',
    'فاطمة الزهراء;مدارس المستقبل;الدار البيضاء;مؤهل;حضرت الندوة وحمّلت الدليل',
    'يوسف عبد الله;مستشفى الشفاء;الكويت;مرفوض;الميزانية غير كافية هذا العام',
    'هدى سالم;شركة البحر الأحمر للسياحة;جدة;جديد;زارت صفحة الأسعار',
  ],
  persian: [
    'نام;شرکت;شهر;يادداشت',
    'علي رضايي;گروه صنعتي پارس;تهران;پيگيري هفته آينده',
    'مريم احمدي;چاپ و نشر گلستان;شيراز;درخواست قيمت',
  ],
  western: [
    'Name;Firma;Ort;Notiz',
    'Zoë Müller;Groß & Söhne GmbH;Köln;möchte Rückruf nächste Woche',
    'Jürgen Weiß;Bäckerei Schäfer;Düsseldorf;hat Prospekt bestellt',
    'Åsa Öberg;Malmö Bygg AB;Malmö;vill ha en offert före påsk',
    'Søren Kjær;Ærø Rederi;Århus;ønsker tilbud på måndag',
  ],
  french: [
    'Prénom;Nom;Société;Ville;Remarque',
    'François;Lefèvre;Générale des Énergies;Besançon;à rappeler après le déjeuner',
    'Élodie;Bérénger;Hôtel de la Forêt;Orléans;intéressée, décision prévue fin août',
    'Noëlle;Gauthier;Maison Privée;Nîmes;déjà cliente',
  ],
  frenchLigatures: [
    'Prénom;Nom;Société;Prix',
    'Anaïs;Lecœur;Œuvres Sociales;500 €',
    'Benoît;Desœuvres;Le Cœur Gourmand;1200 €',
  ],
  spanish: [
    'Nombre;Empresa;Ciudad;Nota',
    'José Núñez;Compañía Andaluza;Málaga;¿Llamar mañana? Sí',
    'María Peña;Óptica Ibáñez;Cádiz;pidió presupuesto, decisión en otoño',
  ],
  portuguese: [
    'Nome;Empresa;Cidade;Observação',
    'João Gonçalves;Construções Irmãos;São Paulo;não atende, ligar amanhã',
    'Conceição Simões;Soluções Já;Guimarães;informações sobre preços',
  ],
  italian: ['Nome;Azienda;Città;Note', 'Niccolò Però;Società Università;Forlì;è già cliente, perché no'],
  icelandic: [
    'Nafn;Fyrirtæki;Borg',
    'Guðrún Þórðardóttir;Sjávarútvegur hf;Reykjavík',
    'Sigríður Ýr;Þjónustan;Akureyri',
  ],
  polish: [
    'Imię;Firma;Miasto;Uwagi',
    'Łukasz Żółć;Usługi Księgowe;Gdańsk;proszę o kontakt w przyszłym tygodniu',
    'Świętosława;Zakład Źródło;Łódź;późno odpowiada',
    'Krzysztof Wójcik;Spółka Akcyjna;Kraków;ostatnie zamówienie było świetne',
  ],
  czech: [
    'Jméno;Firma;Město;Poznámka',
    'Jiří Dvořák;Železářství Šimek;Plzeň;žádá o nabídku příští týden',
    'Kateřina Nováková;Účetní služby;Ústí nad Labem;má zájem, zavolat později',
  ],
  hungarian: [
    'Név;Cég;Város;Megjegyzés',
    'Kovács Ágnes;Építő Kft.;Győr;jövő héten visszahívni',
    'Szűcs Jenő;Időjós Bt.;Gödöllő;érdeklődő, költségvetés jóváhagyva',
    'Tőkés Márta;Fűszerkereskedő;Szőreg;levelet küldött',
  ],
  croatian: ['Ime;Tvrtka;Grad', 'Željko Čačić;Građevinar d.o.o.;Đakovo', 'Ivana Šarić;Tržište;Šibenik'],
  romanian: ['Nume;Firmă;Oraş', 'Ştefan Ţăranu;Bucătăria Mică;Braşov', 'Ioana Mândruţă;Întreprinderi;Piteşti'],
  turkish: [
    'Ad;Şirket;Şehir;Not',
    'Ayşe Yılmaz;Güneş İnşaat;İstanbul;teklif gönderildi, geri dönüş bekleniyor',
    'Çağrı Öztürk;Işık Yazılım;Eskişehir;ilgileniyor, yarın aranacak',
    'Gülşen Doğan;Ağaç İşleri;Muğla;bütçe onaylandı',
  ],
  russian: [
    'Имя;Компания;Город;Заметка',
    'Иван Петров;ООО Восход;Москва;интересуется ценой',
    'Анна Смирнова;Завод имени Кирова;Казань;перезвонить завтра утром',
    'Юлия Щербакова;Объединение;Нижний Новгород;ждёт предложение',
  ],
  greek: [
    'Όνομα;Εταιρεία;Πόλη;Σημείωση',
    'Γιώργος Παπαδόπουλος;Ελληνικά Τρόφιμα;Αθήνα;ενδιαφέρεται για προσφορά',
    'Μαρία Νικολάου;Ναυτιλιακή;Θεσσαλονίκη;να καλέσουμε αύριο',
  ],
  hebrew: [
    'שם;חברה;עיר;הערה',
    'דוד כהן;טכנולוגיות מתקדמות;תל אביב;מעוניין בהצעת מחיר',
    'רחל לוי;מזרחי ובניו;חיפה;להתקשר מחר',
  ],
  lithuanian: [
    'Vardas;Įmonė;Miestas',
    'Žydrūnas Kęstutaitis;Šilėnų ūkis;Šiauliai',
    'Eglė Mažeikienė;Rąstų namai;Panevėžys',
  ],
  japanese: [
    '名前;会社;都市;備考',
    '山田太郎;東京商事株式会社;東京;来週お電話ください',
    '佐藤花子;大阪食品;大阪;資料を送付しました',
  ],
  chinese: [
    '姓名;公司;城市;备注',
    '王小明;北京科技有限公司;北京;希望下周收到报价',
    '李红;上海贸易公司;上海;已经联系，等待回复',
  ],
  korean: [
    '이름;회사;도시;메모',
    '김철수;서울무역;서울;다음 주에 연락 바랍니다',
    '이영희;부산식품;부산;견적을 요청했습니다',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CrmText = keyof typeof crmTexts;
