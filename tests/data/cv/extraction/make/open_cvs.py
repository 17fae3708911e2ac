"""The open two thirds: they may be looked at while the readers are made better."""
from kit import bullets, date, skills, span
from person import person
from words import HEADINGS, SUMMARY


def h(o, kind):
    return ("h", o.get("headings", {}).get(kind) or HEADINGS[o["lang"]][kind])


def contact(p, o):
    return ("contact", [{"m": p["email"], "t": p["phone"], "p": p["place"], "l": "linkedin.com/in/" + p["slug"]}[c] for c in o.get("contact", "pmtl")])


def schools(p, o):
    s = o.get("school", "comma")
    out = []
    for e in p["education"]:
        when = "%(start)s – %(end)s" % e
        if s == "comma":
            out.append(("items", ["%(degree)s, %(school)s" % e + ", " + when]))
        elif s == "right":
            out.append(("head", [(e["school"], when, "b"), (e["degree"], "", "i")]))
        elif s == "below":
            out.append(("head", [(e["degree"], "", "b"), (e["school"], "", ""), (when, "", "g")]))
    return out


# The first lines of a job, by the order of its facts.
HEADS = {
    "title-dates-employer": lambda j, w: [(j["title"], w, "b"), ("%(employer)s, %(place)s" % j, "", "i")],
    "employer-place-title-dates": lambda j, w: [(j["employer"], j["place"], "b"), (j["title"], w, "i")],
    "employer-dates-title": lambda j, w: [(j["employer"], w, "b"), (j["title"], "", "i")],
    "title-at-employer": lambda j, w: [("%(title)s at %(employer)s" % j, "", "b"), (w, "", "g")],
    "employer-dash-title": lambda j, w: [("%(employer)s — %(title)s" % j, w, "b")],
    "title-dash-employer": lambda j, w: [("%(title)s – %(employer)s" % j, "", "b"), ("%s, %s" % (j["place"], w), "", "i")],
    "pipes": lambda j, w: [("%s | %s | %s" % (j["employer"], j["title"], w), "", "b")],
    "brackets": lambda j, w: [("%s (%s)" % (j["title"], w), "", "b"), ("%(employer)s (%(place)s)" % j, "", "")],
    "dates-first": lambda j, w: [(w, "", "g"), (j["title"], "", "b"), ("%(employer)s, %(place)s" % j, "", "")],
    "dates-colon": lambda j, w: [("%s: %s, %s" % (w, j["title"], j["employer"]), "", "b")],
    "three-lines": lambda j, w: [(j["title"], "", "b"), (j["employer"], "", ""), ("%s · %s" % (w, j["place"]), "", "g")],
    "employer-first-three": lambda j, w: [(j["employer"], "", "c"), (j["title"], "", "i"), (w, j["place"], "g")],
    "comma-dates-right": lambda j, w: [("%(title)s, %(employer)s" % j, w, "b")],
    "bei": lambda j, w: [("%(title)s bei %(employer)s" % j, w, "b")],
    "chez": lambda j, w: [("%(title)s chez %(employer)s" % j, "", "b"), (w, "", "i")],
    "labelled": lambda j, w: [("Role: " + j["title"], "", "b"), ("Organisation: " + j["employer"], "", ""), ("Duration: " + w, "", "")],
    "cjk": lambda j, w: [("%s  %s  %s" % (w, j["employer"], j["title"]), "", "b")],
}


def jobs(p, o):
    out = []
    for j in p["work"]:
        head = HEADS[o["head"]](j, span(j, o))
        out += [("head", head), ("para", " ".join(s + "." for s in bullets(p, o, 3))) if o.get("prose") else ("bullets", bullets(p, o, o.get("n", 3)))]
    return out


def grouped(p, o):
    """The employer once, its roles below."""
    out, last = [], None
    for j in p["work"]:
        if j["employer"] != last:
            out.append(("head", [(j["employer"], j["place"], "bl")]))
        out += [("head", [(j["title"], span(j, o), "i")]), ("bullets", bullets(p, o, 2))]
        last = j["employer"]
    return out


def dates_left(p, o):
    out = []
    for j in p["work"]:
        out.append(("cols", o["shares"], [[("para", span(j, o))], [("head", [("%(title)s, %(employer)s" % j, "", "b") if o.get("joined") else (j["title"], "", "b")] + ([] if o.get("joined") else [("%(employer)s, %(place)s" % j, "", "i")])), ("bullets", bullets(p, o, 2))]]))
    return out


def simple(p, o):
    """One column, in the order that o["order"] gives: s summary, w work, e education, k skills, l languages."""
    out = [("name", p["name"])] + ([("label", p["label"])] if o.get("label", True) else []) + [contact(p, o)]
    work = grouped if o.get("grouped") else dates_left if o.get("left") else jobs
    for c in o.get("order", "swek"):
        if c == "s":
            out += [h(o, "summary"), ("para", SUMMARY[o["lang"]])]
        elif c == "w":
            out += [h(o, "work")] + work(p, o)
        elif c == "e":
            out += [h(o, "education")] + schools(p, o)
        elif c == "k":
            out += [h(o, "skills"), ("para", ", ".join(skills(p)))]
        elif c == "l":
            out += [h(o, "languages"), ("para", ", ".join(p.get("languages", ["English"])))]
    return out


def two(p, o):
    """A bar with contact, skills, languages, schools; the rest beside it. o: right, band (name above both), work_only."""
    top = [("name", p["name"]), ("label", p["label"])]
    bar = ([("items", [p["phone"], p["email"], p["place"]])] if o.get("bare") else [h(o, "contact"), ("items", [p["email"], p["phone"], p["place"]])])
    if o.get("contact_in_band"):
        bar, top = [], top + [contact(p, o)]
    bar += [h(o, "skills"), ("items", skills(p, o.get("skills", 8))), h(o, "languages"), ("items", p.get("languages", ["English (C2)", "Spanish (B1)"]))]
    main = ([h(o, "summary"), ("para", SUMMARY[o["lang"]])] if o.get("summary", True) else []) + [h(o, "work")] + (grouped(p, o) if o.get("grouped") else jobs(p, o))
    if o.get("schools_in_bar", True):
        bar += [h(o, "education")] + schools(p, dict(o, school="below"))
    else:
        main += [h(o, "education")] + schools(p, o)
    if not o.get("band"):
        main, top = (top + main, []) if not o.get("name_in_bar") else (main, [])
        if o.get("name_in_bar"):
            bar = [("name", p["name"]), ("label", p["label"])] + bar
    return top + [("cols", o["shares"], [main, bar] if o.get("right") else [bar, main])]


def person_de(*args):
    return person(*args, languages=["Deutsch (Muttersprache)", "Englisch (C1)"])


P = {p["email"].split("@")[0]: p for p in [
    person("Fiona Griffiths", "fiona.griffiths@example.org", "+44 7700 900142", "Cardiff, UK", "Senior Backend Engineer",
           ["Senior Backend Engineer | Offa Digital Ltd | Cardiff, UK | 2020-03 | -", "Backend Engineer | Driftwood Finance | Bristol, UK | 2016-10 | 2020-02", "Junior Developer | Griffin & Fife | Swansea, UK | 2014-07 | 2016-09"],
           ["BSc Computer Science | University of Severnside | 2011 | 2014"]),
    person("Marcus Okonkwo", "marcus.okonkwo@example.com", "(415) 555-0134", "Oakland, CA", "Staff Software Engineer",
           ["Staff Software Engineer | Redwood Transit | San Francisco, CA | 2021-05 | -", "Senior Software Engineer | Officeflow, Inc. | Oakland, CA | 2017-01 | 2021-04", "Software Engineer | Tidepool Bank | Sacramento, CA | 2013-08 | 2016-12"],
           ["BS Computer Engineering | Central Valley State University | 2009 | 2013"]),
    person_de("Jürgen Weißmüller", "juergen.weissmueller@example.de", "+49 170 5550123", "Nürnberg", "Softwareentwickler",
              ["Senior Softwareentwickler | Frankenlogistik GmbH | Nürnberg | 2018-04 | -", "Softwareentwickler | Pegnitz Software AG | Fürth | 2013-10 | 2018-03", "Werkstudent | Institut für Verkehrsdaten | Erlangen | 2011-03 | 2013-09"],
              ["Master Informatik | Universität Mittelfranken | 2011 | 2013"]),
    person("Élodie Saint-Léger", "elodie.saintleger@example.fr", "+33 6 55 50 01 42", "Lyon", "Développeuse backend",
           ["Développeuse backend | Confluence Logistique | Lyon | 2019-09 | -", "Développeuse Java | Traboule Logiciels | Lyon | 2015-02 | 2019-08", "Stagiaire | Mairie de Val-Fleuri | Val-Fleuri | 2014-03 | 2014-08"],
           ["Master informatique | Université des Deux Rives | 2012 | 2014"], languages=["Français", "Anglais (C1)"]),
    person("Íñigo Zabaleta Urrutia", "inigo.zabaleta@example.es", "+34 655 550 142", "Bilbao", "Ingeniero de software",
           ["Ingeniero de software | Cantábrico Pagos | Bilbao | 2020-02 | -", "Desarrollador web | Txori Media S.L. | Donostia | 2016-06 | 2020-01", "Programador | Ayuntamiento de Valdehierro | Valdehierro | 2014-09 | 2016-05"],
           ["Grado en Ingeniería Informática | Universidad del Nervión | 2010 | 2014"]),
    person("Николай Дубровин", "n.dubrovin@example.ru", "+7 921 555-01-42", "Санкт-Петербург", "Ведущий разработчик",
           ["Ведущий разработчик | Невские Перевозки | Санкт-Петербург | 2019-03 | -", "Разработчик | Балтийские Решения | Санкт-Петербург | 2015-09 | 2019-02"],
           ["Магистр информатики | Северный технический университет | 2009 | 2015"]),
    person("Ольга Тищенко", "olha.tyshchenko@example.ua", "+380 67 555 0142", "Lviv, Ukraine", "QA Lead",
           ["QA Lead | Carpathian Hotels Online | Lviv, Ukraine | 2021-08 | -", "QA Engineer | Poltava Soft | Kyiv, Ukraine | 2017-03 | 2021-07"],
           ["Master of Applied Mathematics | Galician Polytechnic | 2011 | 2016"]),
    person("Ελένη Παπαδημητρίου", "eleni.papa@example.gr", "+30 697 555 0142", "Θεσσαλονίκη", "Μηχανικός λογισμικού",
           ["Μηχανικός λογισμικού | Αιγαίο Πληρωμές | Θεσσαλονίκη | 2020-05 | -", "Προγραμματίστρια | Εκδόσεις Λευκός Κύκνος | Αθήνα | 2016-02 | 2020-04"],
           ["Πτυχίο Πληροφορικής | Πανεπιστήμιο του Βορρά | 2011 | 2015"]),
    person("王晓燕", "xiaoyan.wang@example.cn", "+86 138 5550 0142", "杭州", "高级软件工程师",
           ["高级软件工程师 | 西湖物流科技有限公司 | 杭州 | 2019-04 | -", "软件工程师 | 钱塘支付有限公司 | 杭州 | 2015-07 | 2019-03"],
           ["计算机科学学士 | 江南理工大学 | 2011 | 2015"]),
    person("佐々木 健太郎", "kentaro.sasaki@example.jp", "+81 90 5550 0142", "大阪", "ソフトウェアエンジニア",
           ["ソフトウェアエンジニア | 株式会社青空物流 | 大阪 | 2018-04 | -", "プログラマー | 京橋システム株式会社 | 京都 | 2013-04 | 2018-03"],
           ["情報工学学士 | 西日本工業大学 | 2009 | 2013"]),
    person("김서연", "seoyeon.kim@example.kr", "+82 10 5550 0142", "Seoul, Korea", "Machine Learning Engineer",
           ["Machine Learning Engineer | Hangang Mobility | Seoul, Korea | 2020-09 | -", "Data Scientist | Jeju Citrus Commerce | Seoul, Korea | 2017-03 | 2020-08"],
           ["MSc Artificial Intelligence | Han River University | 2015 | 2017"]),
    person("ليلى الحداد", "layla.haddad@example.ae", "+971 50 555 0142", "Dubai, UAE", "DevOps Engineer",
           ["DevOps Engineer | Falcon Freight | Dubai, UAE | 2021-02 | -", "System Administrator | Oasis Hotels Group | Abu Dhabi, UAE | 2016-11 | 2021-01"],
           ["BSc Information Systems | Gulf Coast University | 2012 | 2016"]),
    person("נועה בן־דוד", "noa.bendavid@example.il", "+972 50-555-0142", "Haifa, Israel", "Security Engineer",
           ["Security Engineer | Carmel Identity Systems | Haifa, Israel | 2019-07 | -", "Network Engineer | Galil Telecom | Nazareth, Israel | 2015-01 | 2019-06"],
           ["BSc Electrical Engineering | Mount Institute | 2010 | 2014"]),
    person("Nguyễn Thị Ánh Tuyết", "tuyet.nguyen@example.vn", "+84 91 555 0142", "Ho Chi Minh City, Vietnam", "Software Engineer",
           ["Software Engineer | Saigon River Shipping | Ho Chi Minh City, Vietnam | 2019-10 | -", "Junior Software Engineer | Phù Sa Technologies | Can Tho, Vietnam | 2016-08 | 2019-09"],
           ["BEng Computer Engineering | Delta Polytechnic | 2012 | 2016"]),
    person("Zdzisław Źrebięcki", "z.zrebiecki@example.pl", "+48 602 555 142", "Łódź", "Programista",
           ["Starszy programista | Bałucka Fabryka Kodu sp. z o.o. | Łódź | 2019-06 | -", "Programista | Wiślane Systemy | Toruń | 2015-03 | 2019-05"],
           ["Inżynier informatyki | Politechnika Śródlądowa | 2010 | 2014"]),
    person("Gökçe Yıldırım", "gokce.yildirim@example.com.tr", "+90 533 555 01 42", "Ankara", "Yazılım Mühendisi",
           ["Yazılım Mühendisi | Başkent Lojistik A.Ş. | Ankara | 2019-11 | -", "Yazılım Geliştirici | Kızılırmak Bilişim | Ankara | 2015-08 | 2019-10"],
           ["Bilgisayar Mühendisliği Lisans | Orta Anadolu Üniversitesi | 2011 | 2015"]),
    person("Sanne Hoogendijk", "sanne.hoogendijk@example.nl", "+31 6 5550 0142", "Delft", "Backend-ontwikkelaar",
           ["Backend-ontwikkelaar | Schiedijk Logistiek B.V. | Delft | 2020-01 | -", "Softwareontwikkelaar | Polderdata | Leiden | 2016-09 | 2019-12"],
           ["Master Informatica | Universiteit Rijnmond | 2014 | 2016"]),
    person("Giacomo Dell'Orefice", "giacomo.dellorefice@example.it", "+39 340 555 0142", "Napoli", "Sviluppatore",
           ["Sviluppatore backend | Golfo Spedizioni S.r.l. | Napoli | 2018-10 | -", "Sviluppatore web | Caffè Digitale | Salerno | 2014-05 | 2018-09"],
           ["Laurea in Informatica | Università del Golfo | 2010 | 2014"]),
    person("Tiago Vasconcelos", "tiago.vasconcelos@example.pt", "+351 912 555 142", "Porto", "Engenheiro de software",
           ["Engenheiro de software | Douro Pagamentos | Porto | 2021-03 | -", "Programador | Azulejo Software Lda | Braga | 2017-09 | 2021-02"],
           ["Mestrado em Informática | Universidade do Atlântico | 2012 | 2017"]),
    # two columns
    person("Harriet Fjeldstad", "harriet.fjeldstad@example.no", "+47 955 50 142", "Bergen, Norway", "Frontend Developer",
           ["Frontend Developer | Fjordline Booking | Bergen, Norway | 2021-01 | -", "Web Developer | Nordlys Media | Oslo, Norway | 2017-05 | 2020-12", "Junior Web Developer | Lofoten Cod Market | Oslo, Norway | 2015-08 | 2017-04"],
           ["BSc Informatics | Western Fjord College | 2012 | 2015"]),
    person("Delroy Wickham", "delroy.wickham@example.com", "+1 876 555 0142", "Kingston, Jamaica", "Site Reliability Engineer",
           ["Site Reliability Engineer | Blue Mountain Cloud | Remote | 2020-08 | -", "Systems Engineer | Harbour Bank | Kingston, Jamaica | 2015-11 | 2020-07"],
           ["BSc Computing | University of the Blue Hills | 2011 | 2015"]),
    person_de("Annelie Großkopf", "annelie.grosskopf@example.de", "+49 171 5550142", "Hamburg", "Datenbankadministratorin",
              ["Datenbankadministratorin | Elbe Container GmbH & Co. KG | Hamburg | 2017-02 | -", "Fachinformatikerin | Stadtwerke Nordheide | Buchholz | 2012-09 | 2017-01"],
              ["Fachinformatikerin Systemintegration | Berufsschule Altona | 2009 | 2012"]),
    person("Chidinma Eze-Williams", "chidinma.eze@example.ng", "+234 803 555 0142", "Lagos, Nigeria", "Data Engineer",
           ["Data Engineer | Lagoon Microfinance | Lagos, Nigeria | 2021-10 | -", "Business Intelligence Analyst | Mangrove Telecom Plc | Abuja, Nigeria | 2018-01 | 2021-09"],
           ["BSc Statistics | Delta State Polytechnic | 2013 | 2017"]),
    person("Bartholomew Finch", "bart.finch@example.ca", "604-555-0142", "Vancouver, BC", "Engineering Lead",
           ["Engineering Lead | Cedar & Salt Outfitters | Vancouver, BC | 2019-06 | -", "Senior Engineer | Cedar & Salt Outfitters | Vancouver, BC | 2016-04 | 2019-05", "Software Developer | Orca Ferry Software | Victoria, BC | 2013-01 | 2016-03"],
           ["BASc Software Engineering | Coastal Mountain University | 2008 | 2012"]),
    person("Margaux de la Fresnaye", "margaux.delafresnaye@example.fr", "06 55 50 01 43", "Rennes", "Ingénieure logiciel",
           ["Ingénieure logiciel | Armorique Santé | Rennes | 2018-06 | -", "Développeuse web | Galette Studio | Vannes | 2014-10 | 2018-05"],
           ["Diplôme d'ingénieur | École des Landes | 2009 | 2014"], languages=["Français", "Breton", "Anglais (C1)"]),
    person("Paloma Quintanilla", "paloma.quintanilla@example.mx", "+52 55 5550 0142", "Guadalajara", "Desarrolladora móvil",
           ["Desarrolladora móvil | Agave Entregas | Guadalajara | 2020-11 | -", "Desarrolladora Android | Jalisco Digital | Guadalajara | 2017-02 | 2020-10"],
           ["Ingeniería en Sistemas | Instituto Tecnológico del Bajío | 2012 | 2016"]),
    person("Stefan Țurcanu", "stefan.turcanu@example.md", "+373 69 555 142", "Chișinău, Moldova", "Embedded Developer",
           ["Embedded Developer | Codru Automotive | Chișinău, Moldova | 2019-02 | -", "Firmware Engineer | Nistru Meters | Tiraspol, Moldova | 2014-06 | 2019-01"],
           ["BEng Electronics | Dniester Technical University | 2010 | 2014"]),
    person("Sigríður Þórsdóttir", "sigridur.thorsdottir@example.is", "+354 855 5142", "Reykjavík, Iceland", "Platform Engineer",
           ["Platform Engineer | Geysir Cloud | Reykjavík, Iceland | 2020-04 | -", "DevOps Engineer | Langjökull Energy | Akureyri, Iceland | 2016-01 | 2020-03"],
           ["BSc Software Engineering | University of the Fjords | 2012 | 2015"]),
    person("Thandiwe Mokoena", "thandiwe.mokoena@example.co.za", "+27 82 555 0142", "Cape Town, South Africa", "Principal Engineer",
           ["Principal Engineer | Fynbos Insurance | Cape Town, South Africa | 2018-09 | -", "Senior Software Engineer | Karoo Solar Technologies | Stellenbosch, South Africa | 2013-05 | 2018-08", "Software Engineer | Table Bay Traders | Cape Town, South Africa | 2009-02 | 2013-04"],
           ["BSc Hons Computer Science | Cape Peninsula College | 2005 | 2008"]),
    # LinkedIn
    person("Leopold Ashworth", "leopold.ashworth@example.com", "+44 7700 900188", "Manchester, England, United Kingdom", "Senior Platform Engineer at Mill Lane Systems",
           ["Senior Platform Engineer | Mill Lane Systems | Manchester, United Kingdom | 2021-01 | -", "Infrastructure Engineer | Canal Street Data | Manchester, United Kingdom | 2017-06 | 2020-12", "Support Engineer | Canal Street Data | Manchester, United Kingdom | 2015-09 | 2017-05"],
           ["Bachelor's degree, Computer Science | University of the Irwell | 2012 | 2015"]),
    person("Katarzyna Nowicka-Hess", "katarzyna.nowicka@example.eu", "+49 160 5550142", "Berlin, Germany", "Turning slow queries into fast ones",
           ["Database Engineer | Spree Commerce | Berlin, Germany | 2020-03 | -", "Backend Developer | Wedding Software Collective | Berlin, Germany | 2016-11 | 2020-02", "Working Student | Tempelhof Labs | Berlin, Germany | 2015-04 | 2016-10"],
           ["Master of Science - MS, Computer Engineering | Technical College of Brandenburg | 2013 | 2016"], languages=["Polish (Native or Bilingual)", "German (Full Professional)"]),
    person("李志强", "zhiqiang.li@example.sg", "+65 8555 0142", "Singapore", "Engineering Manager",
           ["Engineering Manager | Merlion Payments | Singapore | 2022-04 | -", "Tech Lead | Merlion Payments | Singapore | 2019-08 | 2022-03", "Software Engineer | Orchard Road Retail | Singapore | 2015-07 | 2019-07", "Software Engineer Intern | Sentosa Games | Singapore | 2014-05 | 2014-08"],
           ["Bachelor of Engineering - BE, Software | Straits University | 2011 | 2015"]),
]}

one = dict(columns=1, lang="en", dates="MY", layout="one")
duo = dict(columns=2, lang="en", dates="My", layout="side bar left")


def cv(name, who, base, **o):
    return (name, P[who], simple if base["columns"] == 1 else two, dict(base, **o))


CVS = [
    cv("o01-chromium", "fiona.griffiths", one, producer="chromium", head="title-dates-employer", font="Lato", layout="dates right"),
    cv("o02-pdflatex", "marcus.okonkwo", one, producer="pdflatex", head="employer-place-title-dates", dates="My", order="ewk", school="right", layout="dates right", tex_h=r"\medskip{\large\scshape %s}\par\vspace{2pt}\hrule\vspace{3pt}", n=4, contact="tml"),
    cv("o03-libreoffice-de", "juergen.weissmueller", one, producer="libreoffice", lang="de", head="bei", dates="M/Y", order="wekl", layout="at", join=" · ", contact="pmt", headings={"work": "Beruflicher Werdegang"}),
    cv("o04-weasyprint-fr", "elodie.saintleger", one, producer="weasyprint", lang="fr", head="chez", dates="MY", layout="at", font="DejaVu Serif", css="p, li { text-align: justify; hyphens: auto }", contact="tmp"),
    cv("o05-pandoc-lualatex-es", "inigo.zabaleta", one, producer="pandoc-lualatex", lang="es", head="title-dash-employer", dates="MY", layout="dates below", pandoc=["geometry=margin=2cm", "mainfont=DejaVu Sans"]),
    cv("o06-xelatex-ru", "n.dubrovin", one, producer="xelatex", lang="ru", head="employer-dates-title", dates="MY", font="DejaVu Sans", layout="dates right"),
    cv("o07-groff", "olha.tyshchenko", one, producer="pandoc-xelatex", head="brackets", dates="My", layout="brackets", pandoc=["mainfont=DejaVu Serif", "geometry=margin=2.2cm"], md_heads=True),
    cv("o08-chromium-el", "eleni.papa", one, producer="chromium", lang="el", head="three-lines", dates="M/Y", font="Noto Sans", layout="dates below"),
    cv("o09-weasyprint-zh", "xiaoyan.wang", one, producer="weasyprint", lang="zh", head="cjk", dates="Y.M", to=" - ", font="Noto Sans CJK SC", layout="dates first", label=False, contact="tmp"),
    cv("o10-chromium-ja", "kentaro.sasaki", one, producer="chromium", lang="ja", head="dates-first", dates="CJK", to=" – ", font="Noto Sans CJK JP", layout="dates first"),
    cv("o11-libreoffice-ko", "seoyeon.kim", one, producer="libreoffice", head="title-dates-employer", dates="MY", font="Noto Sans CJK KR", layout="dates right", join=" | ", upper=True),
    cv("o12-chromium-ar", "layla.haddad", one, producer="chromium", head="comma-dates-right", dates="MY", font="Noto Sans, Noto Sans Arabic", layout="dates right", label=False),
    cv("o13-weasyprint-he", "noa.bendavid", one, producer="weasyprint", head="pipes", dates="My", font="Noto Sans, Noto Sans Hebrew", layout="pipes", order="kwe"),
    cv("o14-lualatex-vi", "tuyet.nguyen", one, producer="lualatex", head="employer-first-three", dates="MY", font="DejaVu Serif", layout="dates below", tex_more=r"\usepackage{microtype}", headings={"work": "What I have done"}),
    cv("o15-libreoffice-pl", "z.zrebiecki", one, producer="libreoffice", lang="pl", left=True, shares=[0.25, 0.75], dates="M.Y", to=" – ", font="DejaVu Sans", pt=10, layout="dates left", join=" | ", contact="mtp"),
    cv("o16-xelatex-tr", "gokce.yildirim", one, producer="xelatex", lang="tr", head="dates-first", dates="MY", font="Noto Serif", layout="dates first", contact="tm"),
    cv("o17-pandoc-weasyprint-nl", "sanne.hoogendijk", one, producer="pandoc-weasyprint", lang="nl", head="employer-dash-title", dates="My", layout="dash", md_heads=True, md_right=" – "),
    cv("o18-weasyprint-it", "giacomo.dellorefice", one, producer="weasyprint", lang="it", left=True, shares=["26%", "70%"], joined=True, dates="MY", layout="dates left", font="Liberation Serif", css=".col0 p { font-size: 0.9em }"),
    cv("o19-chromium-pt", "tiago.vasconcelos", one, producer="chromium", lang="pt", head="dates-colon", dates="M/Y", to=" - ", layout="dates first"),
    cv("o20-groff-long", "thandiwe.mokoena", one, producer="groff", head="employer-place-title-dates", dates="MY", n=9, layout="dates right", to=" - ", headings={"work": "Professional Experience"}, contact="tmp"),
    cv("o21-pdflatex-grouped", "bart.finch", one, producer="pdflatex", grouped=True, dates="My", layout="grouped", to=" -- ", tex_font="times", babel=True, tex_h=r"\medskip{\bfseries\MakeUppercase{%s}}\par\vspace{3pt}"),
    cv("o22-chromium-prose", "delroy.wickham", one, producer="chromium", head="title-at-employer", prose=True, dates="Y", to="–", layout="at", css="h2 { text-transform: uppercase; letter-spacing: 0.3em; font-size: 1em } p { text-align: justify }", headings={"work": "Career", "summary": "In short"}),
    cv("o23-labelled", "stefan.turcanu", one, producer="weasyprint", head="labelled", dates="My", layout="labelled", font="DejaVu Sans", headings={"work": "Engagements"}),
    # two columns
    cv("o30-left-chromium", "harriet.fjeldstad", duo, producer="chromium", head="title-dates-employer", shares=["30%", "62%"], css=".col0 { background: #234; color: #eee; padding: 1em } .col0 h2 { color: white }", size="9.5pt"),
    cv("o31-right-chromium", "delroy.wickham", duo, producer="chromium", head="three-lines", right=True, shares=["64%", "29%"], layout="side bar right", dates="MY"),
    cv("o32-left-weasyprint-de", "annelie.grosskopf", duo, producer="weasyprint", lang="de", head="dates-first", dates="M.Y", shares=["31%", "62%"], name_in_bar=True, css="li, p { text-align: justify; hyphens: auto }"),
    cv("o33-band-weasyprint", "chidinma.eze", duo, producer="weasyprint", head="employer-dates-title", band=True, right=True, layout="band", shares=["64%", "29%"], css=".name { background: #345; color: white; padding: 0.4em } h2 { text-transform: uppercase; letter-spacing: 0.1em; font-size: 1.1em }"),
    cv("o34-grouped-chromium", "bart.finch", duo, producer="chromium", grouped=True, shares=["28%", "64%"], dates="MY", size="9.5pt"),
    cv("o35-minipage-pdflatex-fr", "margaux.delafresnaye", duo, producer="pdflatex", lang="fr", babel=True, head="title-at-employer", shares=[0.33, 0.62], dates="MY", layout="side bar left", tex_size="10pt"),
    cv("o36-table-libreoffice-es", "paloma.quintanilla", duo, producer="libreoffice", lang="es", head="employer-dash-title", shares=[0.34, 0.66], dates="MY", layout="table", font="Liberation Sans", pt=9.5),
    cv("o37-table-libreoffice", "stefan.turcanu", duo, producer="libreoffice", head="title-dates-employer", right=True, shares=[0.66, 0.34], layout="table", font="DejaVu Serif", pt=9),
    cv("o38-band-lualatex", "sigridur.thorsdottir", duo, producer="lualatex", head="brackets", band=True, contact_in_band=True, contact="tmp", right=True, shares=[0.62, 0.33], font="Lato", layout="band"),
    cv("o39-left-xelatex", "thandiwe.mokoena", duo, producer="xelatex", head="comma-dates-right", shares=[0.32, 0.64], font="Noto Sans", dates="Y", to="–", schools_in_bar=False, school="right"),
    cv("o40-right-weasyprint", "marcus.okonkwo", duo, producer="weasyprint", head="pipes", right=True, shares=["66%", "27%"], layout="side bar right", bare=True, dates="M/Y", size="9pt", margin="12mm"),
    ("o50-linkedin", P["leopold.ashworth"], "linkedin", dict(duo, layout="LinkedIn", producer="weasyprint", dates="MY")),
    ("o51-linkedin-long", P["katarzyna.nowicka"], "linkedin", dict(duo, layout="LinkedIn", producer="weasyprint", dates="MY", texts=7, sign="- ", certificates=["Certified Index Reader", "SQL for People in a Hurry"], site="slowlog.example.eu")),
    ("o52-linkedin-grouped", P["zhiqiang.li"], "linkedin", dict(duo, layout="LinkedIn", producer="chromium", dates="MY", texts=3)),
]
