// The words of jobs, degrees, organisations and places, by language.
#include "input/academicpages/position_vocabulary.h"

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr LanguageWords role_words[] = {
    {"en",
     "professor professorship prof lecturer instructor teacher tutor researcher scientist engineer developer "
     "programmer analyst manager director head lead leader chief officer founder cofounder ceo cto president "
     "chair chairman dean fellow postdoc postdoctoral assistant associate intern internship trainee student "
     "candidate consultant advisor adviser architect designer editor reviewer coordinator specialist technician "
     "member visitor visiting scholar collaborator contributor volunteer mentor owner partner principal staff "
     "freelance freelancer freelancing physician resident nurse lawyer attorney clerk journalist librarian "
     "curator administrator supervisor maintainer organizer exchange adjunct emeritus prefessor reader economist "
     "physicist chemist biologist statistician mathematician historian psychologist trader quant swe sde ra ta "
     "pi gra strategist surgeon therapist counselor counsellor archivist writer translator interpreter artist "
     "illustrator photographer composer musician pianist conductor educator trainer coach secretary treasurer "
     "accountant auditor geologist technologist pharmacist veterinarian judge paralegal planner producer "
     "organiser moderator ambassador representative apprentice apprenticeship contractor entrepreneur "
     "investigator demonstrator grader residency registrar operator tester sysadmin devops sre cio coo cfo "
     "provost fellowship traineeship cashier receptionist driver mechanic electrician welder midwife paramedic "
     "dentist barista salesperson"},
    {"de",
     "mitarbeiter mitarbeiterin wissenschaftlicher professorin doktorand doktorandin postdoktorand leiter "
     "leiterin werkstudent praktikant praktikantin hilfskraft ingenieur ingenieurin lehrer lehrerin "
     "lehrbeauftragter lehrbeauftragte wissenschaftliche geschaftsfuhrer geschaftsfuhrerin grunder grunderin "
     "vorsitzender vorsitzende volontar volontariat praktikum dirigent kantor redakteur redakteurin ubersetzer "
     "ubersetzerin bibliothekar bibliothekarin auszubildender auszubildende sachbearbeiter sachbearbeiterin "
     "pflegefachfrau freiberufler freiberuflich selbststandig"},
    {"fr",
     "chercheur chercheuse professeur maitre doctorant doctorante stagiaire enseignant enseignante chargee "
     "ingenieure developpeur developpeuse directeur directrice responsable chef professeure redacteur redactrice "
     "assistante coordinateur coordinatrice conseiller conseillere formateur formatrice infirmier infirmiere "
     "medecin avocat avocate traducteur traductrice bibliothecaire benevole cofondateur fondateur presidente "
     "secretaire colleur vacataire ater alternant apprenti gestionnaire technicien technicienne animateur "
     "etudiant"},
    {"es",
     "profesor profesora investigador investigadora ingeniero ingeniera becario ayudante docente desarrollador "
     "desarrolladora becaria practicante pasante pasantia gerente jefe jefa directora coordinador coordinadora "
     "asistente auxiliar consultor consultora analista tecnico encargado encargada administrador administradora "
     "abogado abogada medico enfermero enfermera traductor traductora redactor redactora editora periodista "
     "bibliotecario bibliotecaria estudiante fundador fundadora voluntario voluntaria programador programadora "
     "disenador disenadora maestro maestra catedratico catedratica"},
    {"it",
     "ricercatore ricercatrice professore professoressa dottorando assegnista ingegnere tirocinante professori "
     "sviluppatore sviluppatrice stagista direttore direttrice coordinatore insegnante borsista consulente "
     "traduttore infermiere infermiera impiegato impiegata collaboratore collaboratrice redattore redattrice "
     "dottoranda studente studentessa"},
    {"pt",
     "pesquisador pesquisadora professora engenheiro engenheira estagiario desenvolvedor desenvolvedora "
     "estagiaria estagio bolsista coordenador coordenadora diretor diretora monitor monitora instrutor "
     "instrutora palestrante tecnica enfermeiro enfermeira advogado advogada jornalista tradutor tradutora "
     "mestrando mestranda doutorando doutoranda orientador assessor aprendiz professores"},
    {"nl", "onderzoeker hoogleraar docent promovendus medewerker"},
    {"sv", "postdoktor"},
    {"tr",
     "muhendis muhendisi ogretmen ogretmeni gorevlisi uzman uzmani stajyer staj mudur muduru yonetici yoneticisi "
     "doktor gelistirici gelistiricisi yazilimci asistan danisman koordinator ogretim"},
    {"pl",
     "adiunkt asystent inzynier programista kierownik dyrektor stazysta praktykant nauczyciel nauczycielka "
     "wykladowca doktorantka specjalista badacz redaktor tlumacz"},
    {"ru",
     "razrabotcik inzener programmist prepodavatel assistent aspirant sotrudnik rukovoditel direktor menedzer "
     "stazer analitik arhitektor dizajner konsultant ucitel vrac urist perevodcik zurnalist nacalnik zaveduusij "
     "zaveduusaa kompozitor laborant testirovsik timlid frilanser bibliotekar"},
    {"uk", "rozrobnik programist vikladac spivrobitnik kerivnik fahivec"},
    {"id",
     "dosen guru peneliti asisten mahasiswa manajer staf kepala insinyur pengembang magang analis ketua anggota "
     "direktur sekretaris bendahara"},
    {"ar", "astadh mdrs mhadr bahth mhnds mtwr mdyr tbyb mhll mtdrb"},
};
constexpr std::string_view cjk_roles[] = {
    "교수",       "연구원",       "연구",         "엔지니어",   "박사",   "석사",   "학사",     "인턴",
    "教授",       "研究员",       "研究員",       "工程师",     "博士",   "硕士",   "碩士",     "学士",
    "學士",       "实习",         "本科",         "助教",       "修士",   "助手",   "講師",     "经理",
    "主任",       "总监",         "主管",         "开发",       "负责人", "讲师",   "博士后",   "助理",
    "顾问",       "编辑",         "律师",         "医生",       "教师",   "老师",   "实习生",   "架构师",
    "设计师",     "分析师",       "组长",         "会长",       "主席",   "准教授", "研究助手", "助教授",
    "エンジニア", "マネージャー", "リーダー",     "インターン", "部長",   "課長",   "代表",     "社長",
    "取締役",     "入社",         "退社",         "退職",       "入学",   "卒業",   "修了",     "中退",
    "アルバイト", "デザイナー",   "プログラマー", "医師",       "대표",   "팀장",   "개발자",   "매니저",
    "디자이너",   "조교",         "강사",         "교사",       "간호사", "의사",   "회장",     "부장",
    "과장",       "대리",         "사원",         "입학",       "졸업",   "수료"};

constexpr LanguageWords degree_words[] = {
    {"en",
     "phd dphil doctor doctorate doctoral bsc bs ba beng bachelor bachelors msc ms ma meng master masters mphil "
     "mba mres md jd llb llm edd sm sb mfa bfa degree undergraduate graduate postgraduate minor major exchange "
     "mphys mmath msci bphil btech mtech bcom be me associates coursework baccalaureate majored majoring bed bca "
     "mca bba mph mpp mpa msw pharmd psyd bscs mscs pgdm engd dba mbbs mbchb diploma"},
    {"de",
     "diplom magister habilitation abitur studium promotion staatsexamen ausbildung berufsausbildung umschulung "
     "hochschulreife fachhochschulreife bachelorstudium masterstudium"},
    {"fr", "licence doctorat maitrise baccalaureat agregation"},
    {"es", "licenciatura licenciado maestria doctorado grado bachiller bachillerato ingenieria tecnicatura tecnologia"},
    {"it", "laurea dottorato maturita"},
    {"pt", "mestrado doutorado bacharelado bacharel graduacao especializacao tecnologo engenharia"},
    {"tr", "lisans doktora onlisans"},
    {"pl", "licencjat doktorat"},
    {"ru", "bakalavr magistr aspirantura bakalavriat magistratura"},
    {"id", "sarjana"},
    {"ar", "bkalwryws majstyr dktwrah"},
};
constexpr std::string_view cjk_degrees[] = {"박사", "석사", "학사", "博士", "硕士",
                                            "碩士", "学士", "學士", "本科", "修士"};

constexpr LanguageWords organisation_words[] = {
    {"en",
     "university univ college institute institution school academy faculty department dept laboratory "
     "laboratories lab labs center centre hospital clinic inc llc ltd corp corporation company co plc foundation "
     "museum library agency ministry bank group technologies systems solutions society association council "
     "polytechnic research studio studios robotics startup consulting partners ventures observatory gymnasium"},
    {"de",
     "universitat institut instituts akademie fakultat zentrum klinikum gmbh ag stiftung hochschule tu verein "
     "verlag klinik krankenhaus fachhochschule universitatsklinikum ministerium"},
    {"fr",
     "universite universites ecole faculte departement laboratoire laboratoires sa fondation polytechnique lycee "
     "societe entreprise hopital hospitalier ministere mairie"},
    {"es",
     "universidad instituto escuela academia facultad laboratorio centro empresa ayuntamiento colegio liceo "
     "fundacion ministerio banco universitaria"},
    {"it", "universita istituto scuola politecnico azienda ospedale fondazione dipartimento facolta ministero"},
    {"pt", "universidade escola liceu fundacao"},
    {"nl", "universiteit instituut bv"},
    {"sv", "universitet universitetet hogskola hogskolan"},
    {"is", "haskolinn"},
    {"fi", "yliopisto"},
    {"cs", "univerzita"},
    {"pl", "uniwersytet politechnika akademia instytut szkola wydzial technikum"},
    {"hu", "egyetem"},
    {"el", "panepistimio institouto"},
    {"tr", "universitesi enstitusu lisesi fakultesi hastanesi okulu belediyesi"},
    {"ru", "skola licej kolledz kompania ooo zavod bolnica laboratoria kafedra fakultet"},
    {"id", "universitas politeknik sekolah kementerian yayasan sma smk"},
    {"ar", "jamʿt klyt mʿhd mdrst shrkt mstshfy wzart mrkz"},
    // Names that everybody knows.
    {"", "eth epfl mit kaist cnrs inria max fraunhofer nasa google microsoft"},
};
constexpr std::string_view cjk_organisations[] = {
    "대학",   "대학교", "연구소", "학교",     "회사",   "大学", "大學",     "学院",     "學院",
    "研究所", "研究院", "公司",   "株式会社", "实验室", "중앙", "有限会社", "合同会社", "高等学校",
    "高校",   "病院",   "医院",   "銀行",     "银行",   "集团", "研究室",   "協会",     "専門学校",
    "학원",   "병원",   "은행",   "재단",     "연구실", "센터", "주식회사", "중학교",   "고등학교"};

constexpr std::string_view countries[] = {
    // North and South America.
    "usa", "us", "united states", "united states of america", "canada", "mexico", "brazil", "brasil", "argentina",
    "chile", "colombia", "peru",
    // Europe.
    "uk", "united kingdom", "england", "scotland", "wales", "ireland", "germany", "deutschland", "france", "spain",
    "espana", "portugal", "italy", "italia", "switzerland", "schweiz", "suisse", "austria", "osterreich", "netherlands",
    "the netherlands", "nederland", "belgium", "luxembourg", "denmark", "danmark", "sweden", "sverige", "norway",
    "norge", "finland", "suomi", "iceland", "island", "poland", "polska", "czech republic", "czechia", "cesko",
    "slovakia", "hungary", "romania", "bulgaria", "greece", "ellada", "turkey", "turkiye", "russia", "ukraine",
    "estonia", "latvia", "lithuania", "slovenia", "croatia", "serbia", "cyprus", "malta",
    // Asia.
    "israel", "saudi arabia", "uae", "united arab emirates", "qatar", "iran", "iraq", "india", "pakistan", "bangladesh",
    "sri lanka", "nepal", "china", "pr china", "prc", "hong kong", "macau", "taiwan", "japan", "korea", "south korea",
    "republic of korea", "singapore", "malaysia", "thailand", "vietnam", "indonesia", "philippines",
    // Africa, Australia, New Zealand.
    "egypt", "south africa", "nigeria", "kenya", "ghana", "ethiopia", "morocco", "tunisia", "australia", "new zealand",
    // No place, where one is expected.
    "remote", "online", "hybrid"};

constexpr std::string_view regions[] = {
    // States of the USA.
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la", "me",
    "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or", "pa",
    "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc",
    // Provinces of Canada, states of Australia.
    "on", "qc", "bc", "ab", "nsw", "vic"};

}  // namespace

Vocabulary role_vocabulary() {
    return {role_words, cjk_roles};
}

Vocabulary degree_vocabulary() {
    return {degree_words, cjk_degrees};
}

Vocabulary organisation_vocabulary() {
    return {organisation_words, cjk_organisations};
}

std::span<const std::string_view> country_names() {
    return countries;
}

std::span<const std::string_view> region_letters() {
    return regions;
}

std::string key_of_words(std::string_view text) {
    constexpr std::size_t longest = 400;  // bytes that are looked at
    return unicode::fold(replace_all(text.substr(0, longest), ".", ""));
}

}  // namespace vitac::academicpages
