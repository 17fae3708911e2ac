"""The sealed third: persons and layouts of its own, written before the readers were tuned, and not looked at while they were."""
from kit import bullets, skills, span
from person import person
from words import HEADINGS, SUMMARY


def h(o, kind, other=None):
    return ("h", other or o.get("headings", {}).get(kind) or HEADINGS[o["lang"]][kind])


def schools(p, o, form="%(degree)s, %(school)s, %(start)s–%(end)s"):
    return ("items", [form % e for e in p["education"]])


# ---- one column ----

def middot(p, o):
    """Title and employer joined by a dot, place and dates below."""
    out = [("name", p["name"]), ("label", p["label"]), ("contact", [p["place"], p["phone"], p["email"]]), h(o, "summary"), ("para", SUMMARY[o["lang"]]), h(o, "work")]
    for j in p["work"]:
        out += [("head", [("%(title)s · %(employer)s" % j, "", "b"), ("%s | %s" % (j["place"], span(j, o)), "", "g")]), ("bullets", bullets(p, o, 3))]
    return out + [h(o, "education"), schools(p, o), h(o, "skills"), ("para", ", ".join(skills(p)))]


def labelled(p, o):
    """Each fact behind its label."""
    out = [("name", p["name"]), ("contact", ["Phone: " + p["phone"], "Email: " + p["email"]]), h(o, "work", "Employment Record")]
    for j in p["work"]:
        out += [("head", [("Position: " + j["title"], "", "b"), ("Company: " + j["employer"], "", ""), ("Period: " + span(j, o), "", "")]), ("bullets", bullets(p, o, 3))]
    return out + [h(o, "education"), schools(p, o), h(o, "skills", "Technical Skills"), ("para", ", ".join(skills(p)))]


def paper(p, o):
    """Employer, place and years in brackets; the role in italics below."""
    out = [("name", p["name"]), ("contact", [p["email"], p["phone"]]), h(o, "education"), schools(p, o, "%(school)s, %(degree)s (%(start)s–%(end)s)"), h(o, "work")]
    for j in p["work"]:
        out += [("head", [("%s, %s (%s)" % (j["employer"], j["place"], span(j, o)), "", "b"), (j["title"], "", "i")]), ("bullets", bullets(p, o, 4))]
    return out + [h(o, "skills"), ("para", "; ".join(skills(p)))]


def right_all(p, o):
    """Employer left and dates right; role left and place right."""
    out = [("name", p["name"]), ("label", p["label"]), ("contact", [p["phone"], p["email"], p["place"]]), h(o, "work", o.get("work_heading"))]
    for j in p["work"]:
        out += [("head", [(j["employer"], span(j, o), "b"), (j["title"], j["place"], "i")]), ("bullets", bullets(p, o, o.get("n", 3)))]
    return out + [h(o, "education"), ("head", [("%(school)s" % e, "%(start)s – %(end)s" % e, "b") for e in p["education"]]), ("items", [e["degree"] for e in p["education"]]), h(o, "skills"), ("para", ", ".join(skills(p)))]


def europass(p, o):
    """When at the left, what at the right."""
    out = [("name", p["name"]), ("contact", [p["place"], p["phone"], p["email"]]), h(o, "work")]
    for j in p["work"]:
        out.append(("cols", o["shares"], [[("para", span(j, o))], [("head", [(j["title"], "", "b"), ("%(employer)s – %(place)s" % j, "", "")]), ("bullets", bullets(p, o, 2))]]))
    out.append(h(o, "education"))
    for e in p["education"]:
        out.append(("cols", o["shares"], [[("para", "%(start)s – %(end)s" % e)], [("head", [(e["degree"], "", "b"), (e["school"], "", "")])]]))
    return out + [h(o, "skills"), ("para", ", ".join(skills(p)))]


def plain(p, o):
    """Role, employer, place on a line; dates alone below; no bullets but paragraphs."""
    out = [("name", p["name"]), ("contact", [p["email"], p["phone"], p["place"]]), h(o, "summary"), ("para", SUMMARY[o["lang"]]), h(o, "work")]
    for j in p["work"]:
        out += [("head", [("%(title)s, %(employer)s, %(place)s" % j, "", "b"), (span(j, o), "", "i")]), ("para", ". ".join(bullets(p, o, 3)) + ".")]
    return out + [h(o, "education"), schools(p, o), h(o, "skills"), ("para", ", ".join(skills(p)))]


# ---- two columns ----

def bar(p, o, extra=()):
    s = HEADINGS[o["lang"]]
    return [("h", s["contact"]), ("items", [p["phone"], p["email"], p["place"]]), ("h", s["skills"]), ("items", skills(p, 9)),
            ("h", s["education"])] + [("items", [e["degree"], e["school"], "%(start)s – %(end)s" % e]) for e in p["education"]] + list(extra)


def side(p, o):
    """A side bar with all but the work; o["right"]: it is the right one."""
    s = HEADINGS[o["lang"]]
    main = [("h", s["summary"]), ("para", SUMMARY[o["lang"]]), ("h", s["work"])]
    for j in p["work"]:
        main += [("head", o["head"](j, span(j, o))), ("bullets", bullets(p, o, o.get("n", 3)))]
    b = bar(p, o)
    if o.get("band"):
        return [("name", p["name"]), ("label", p["label"]), ("cols", o["shares"], [main, b] if o.get("right") else [b, main])]
    top = [("name", p["name"]), ("label", p["label"])]
    return [("cols", o["shares"], [top + main, b] if o.get("right") else [b, top + main])]


def all_of(**o):
    return o


P = [
    person("Maeve Brannigan-Stoll", "maeve.brannigan@example.org", "+353 85 555 0142", "Galway, Ireland", "Platform Engineer",
           ["Platform Engineer | Corrib Freight Systems | Galway | 2021-09 | -", "Site Reliability Engineer | Lough Analytics Ltd | Dublin | 2018-02 | 2021-08", "Graduate Developer | Saltmarsh Software | Cork | 2016-06 | 2018-01"],
           ["BSc Computer Science | University of the West | 2012 | 2016"]),
    person("Rajeshwari Iyer", "rajeshwari.iyer@example.net", "+91 98400 55512", "Chennai, India", "Senior Software Engineer",
           ["Senior Software Engineer | Tamarind Payments Pvt Ltd | Chennai | 2020-01 | -", "Software Engineer | Monsoon Logistics | Bengaluru | 2016-07 | 2019-12", "Associate Engineer | Banyan Infotech | Chennai | 2014-06 | 2016-06"],
           ["B.Tech Information Technology | Coromandel Institute of Technology | 2010 | 2014"]),
    person("Ottavio Pellegrineschi", "ottavio@example.it", "+39 347 555 0187", "Torino", "Ricercatore",
           ["Research Software Engineer | Osservatorio Dati Alpini | Torino | 2019-10 | -", "Scientific Programmer | Istituto Meridiana | Bologna | 2015-03 | 2019-09"],
           ["MSc Physics | Università della Collina | 2010 | 2015"]),
    person("Agnieszka Wróblewska", "a.wroblewska@example.pl", "+48 601 555 019", "Wrocław", "Inżynier oprogramowania",
           ["Starsza programistka | Odra Systemy Sp. z o.o. | Wrocław | 2020-03 | -", "Programistka Java | Kasztan Software | Poznań | 2016-09 | 2020-02", "Tester | Jantar Media | Gdańsk | 2014-07 | 2016-08"],
           ["Magister informatyki | Politechnika Nadodrzańska | 2009 | 2014"]),
    person("Κωνσταντίνος Μαυρογιάννης", "k.mavrogiannis@example.gr", "+30 694 555 0123", "Athens, Greece", "Data Engineer",
           ["Data Engineer | Aegean Ferries Online | Athens | 2019-05 | -", "Database Administrator | Olive Grove Insurance | Thessaloniki | 2013-11 | 2019-04"],
           ["BSc Informatics | University of the Gulf | 2008 | 2013"]),
    person("陳美玲", "meiling.chen@example.tw", "+886 912 555 013", "Taipei, Taiwan", "Frontend Engineer",
           ["Frontend Engineer | Bamboo Ticketing | Taipei | 2021-04 | -", "Web Developer | Pearl River Studio | Hsinchu | 2017-08 | 2021-03"],
           ["BSc Computer Science | Island Technical University | 2013 | 2017"]),
    person("Joris van der Zwaluw", "joris@example.nl", "+31 6 5550 1299", "Utrecht", "Softwareontwikkelaar",
           ["Softwareontwikkelaar | Kanaal Techniek B.V. | Utrecht | 2018-11 | -", "Junior ontwikkelaar | Waterkant Media | Rotterdam | 2015-02 | 2018-10"],
           ["Bachelor Informatica | Hogeschool Middelland | 2010 | 2014"]),
    person("Đặng Thị Hồng Nhung", "hongnhung.dang@example.vn", "+84 90 555 0173", "Hanoi, Vietnam", "Mobile Developer",
           ["Mobile Developer | Lotus Delivery JSC | Hanoi | 2020-06 | -", "Android Developer | Red River Games | Hanoi | 2017-01 | 2020-05", "QA Engineer | Mekong Apps Co. | Da Nang | 2015-07 | 2016-12"],
           ["BEng Software Engineering | Northern Polytechnic | 2011 | 2015"]),
    person("Svetlana Kuropatkina", "s.kuropatkina@example.com", "(312) 555-0164", "Chicago, IL", "Engineering Manager",
           ["Engineering Manager | Prairie Health Network | Chicago, IL | 2019-02 | -", "Principal Engineer | Prairie Health Network | Chicago, IL | 2016-05 | 2019-01", "Senior Developer | Lakeshore Claims, Inc. | Evanston, IL | 2011-08 | 2016-04"],
           ["MS Computer Science | Great Plains University | 2009 | 2011"]),
    # two columns
    person("Baptiste Courtemanche", "b.courtemanche@example.fr", "+33 6 55 50 12 34", "Nantes", "Développeur full-stack",
           ["Développeur full-stack | Atelier Numérique Loire | Nantes | 2020-09 | -", "Développeur PHP | Voile & Vent SARL | Saint-Nazaire | 2016-04 | 2020-08", "Stagiaire développement | Mairie de Port-Blanc | Port-Blanc | 2015-09 | 2016-03"],
           ["Master informatique | Université de l'Estuaire | 2013 | 2015"]),
    person("Tobias Ackermann-Vogt", "tobias.av@example.de", "+49 151 55501876", "Leipzig", "Softwarearchitekt",
           ["Softwarearchitekt | Pleiße Energie GmbH | Leipzig | 2019-07 | -", "Senior Softwareentwickler | Messestadt Ticketing AG | Leipzig | 2014-10 | 2019-06", "Werkstudent | Institut für Wetterdaten | Halle | 2012-04 | 2014-09"],
           ["Diplom Informatik | Universität Mittelelbe | 2008 | 2014"]),
    person("Nahuel Echegaray", "nahuel.echegaray@example.ar", "+54 9 11 5555 0198", "Córdoba, Argentina", "Backend Developer",
           ["Backend Developer | Pampa Fintech | Córdoba | 2021-01 | -", "Full Stack Developer | Quebracho Labs | Rosario | 2018-03 | 2020-12"],
           ["Licenciatura en Sistemas | Universidad del Litoral Norte | 2012 | 2017"]),
    person("İlknur Çağlayan", "ilknur.caglayan@example.com.tr", "+90 532 555 01 47", "Izmir, Turkey", "Cloud Engineer",
           ["Cloud Engineer | Ege Bulut Yazılım | Izmir | 2020-10 | -", "System Administrator | Kordon Bank | Izmir | 2015-05 | 2020-09", "Support Technician | Zeytin Telekom | Manisa | 2013-02 | 2015-04"],
           ["BSc Electrical Engineering | Bay University | 2008 | 2012"]),
    person("Priscilla Oduya", "priscilla.oduya@example.co.ke", "+254 722 555 016", "Nairobi, Kenya", "Product Engineer",
           ["Product Engineer | Savanna Mobile Money | Nairobi | 2022-02 | -", "Software Developer | Baobab Health Records | Mombasa | 2018-09 | 2022-01"],
           ["BSc Mathematics | Rift Valley University | 2014 | 2018"]),
    person("Владислав Черемисин", "v.cheremisin@example.kz", "+7 701 555 01 32", "Almaty, Kazakhstan", "Lead Developer",
           ["Lead Developer | Steppe Rail Cargo | Almaty | 2018-04 | -", "C++ Developer | Tengri Geodata | Astana | 2013-09 | 2018-03", "Junior Programmer | Apple Orchard Online | Almaty | 2011-06 | 2013-08"],
           ["Specialist degree, Applied Mathematics | Southern State University | 2006 | 2011"]),
    # LinkedIn
    person("Dominic Farquharson", "dominic.farquharson@example.co.uk", "+44 7700 900163", "Leeds, England, United Kingdom", "Staff Engineer at Pennine Parcel | Distributed systems",
           ["Staff Engineer | Pennine Parcel | Leeds, United Kingdom | 2022-01 | -", "Senior Engineer | Pennine Parcel | Leeds, United Kingdom | 2018-03 | 2021-12", "Software Engineer | Cobbler & Sons Digital | York, United Kingdom | 2014-09 | 2018-02"],
           ["Bachelor of Science - BS, Computer Science | University of the Dales | 2011 | 2014"], languages=["English (Native or Bilingual)", "French (Elementary)"]),
    person("Amina Benhaddou", "amina.benhaddou@example.ma", "+212 661 555 014", "Casablanca, Morocco", "Machine learning, mostly for ports and ships",
           ["Machine Learning Engineer | Atlantic Port Authority | Casablanca, Morocco | 2021-06 | -", "Data Scientist | Argan Retail Group | | 2018-10 | 2021-05", "Data Analyst Intern | Medina Maps | Rabat, Morocco | 2018-02 | 2018-08"],
           ["Engineer's degree, Statistics | National School of Data | 2013 | 2018"], languages=["Arabic (Native or Bilingual)", "French (Full Professional)", "English"]),
]


def dates_right(j, when):
    return [(j["title"], when, "b"), ("%(employer)s, %(place)s" % j, "", "i")]


def dates_below(j, when):
    return [(j["employer"], "", "b"), (j["title"], "", "i"), (when, "", "g")]


def one_line(j, when):
    return [("%(title)s | %(employer)s" % j, "", "b"), (when, "", "g")]


one = dict(columns=1, lang="en", dates="MY")
two = dict(columns=2, lang="en", dates="My")
CVS = [
    ("s01-middot-chromium", P[0], middot, dict(one, layout="middot", producer="chromium", font="Lato", size="10.5pt", css="h2 { letter-spacing: 0.18em; text-transform: uppercase; font-size: 1.1em }")),
    ("s02-labelled-libreoffice", P[1], labelled, dict(one, layout="labelled", producer="libreoffice", dates="My", to=" - ", join="   ", headings={"education": "Academic Credentials"})),
    ("s03-paper-pdflatex", P[2], paper, dict(one, layout="paper", producer="pdflatex", dates="Y", to="–", babel=True, tex_name=r"{\centering\LARGE\scshape %s\par}", tex_h=r"\medskip{\large\scshape %s}\par\vspace{3pt}")),
    ("s04-right-weasyprint-pl", P[3], right_all, dict(one, layout="right", producer="weasyprint", lang="pl", dates="M.Y", to=" – ", font="Noto Sans", css="p, li { text-align: justify; hyphens: auto }")),
    ("s05-europass-lualatex", P[4], europass, dict(one, layout="europass", producer="lualatex", font="DejaVu Serif", dates="M/Y", to=" - ", shares=[0.24, 0.72])),
    ("s06-plain-xelatex", P[5], plain, dict(one, layout="plain", producer="xelatex", font="Noto Serif CJK TC", tex_more=r"\usepackage{microtype}", dates="MY", to=" to ")),
    ("s07-right-pandoc-nl", P[6], plain, dict(one, layout="plain", producer="pandoc-weasyprint", lang="nl", dates="MY", to=" – ")),
    ("s08-right-pandoc-xelatex", P[7], right_all, dict(one, layout="right", producer="pandoc-xelatex", dates="M/Y", to=" – ", pandoc=["mainfont=Noto Serif", "geometry=margin=2cm"], md_right=" — ")),
    ("s09-long-groff", P[8], right_all, dict(one, layout="right", producer="groff", dates="MY", to=" - ", n=9, work_heading="Where I have worked")),
    ("s10-side-left-chromium-fr", P[9], side, dict(two, layout="side bar left", producer="chromium", lang="fr", dates="MY", head=dates_below, shares=["32%", "60%"], css=".col0 { background: #e8eef2; padding: 1em } body { font-size: 9.5pt }")),
    ("s11-side-right-weasyprint-de", P[10], side, dict(two, layout="side bar right", producer="weasyprint", lang="de", dates="M/Y", head=dates_right, right=True, shares=["63%", "30%"], css="li, p { text-align: justify; hyphens: auto } h2 { color: #933 }")),
    ("s12-band-pdflatex", P[11], side, dict(two, layout="band", producer="pdflatex", head=one_line, band=True, shares=[0.3, 0.65], tex_font="helvet", tex_more=r"\renewcommand{\familydefault}{\sfdefault}", tex_size="9pt")),
    ("s13-table-libreoffice", P[12], side, dict(two, layout="table", producer="libreoffice", head=dates_below, right=True, shares=[0.64, 0.34], font="DejaVu Sans", pt=9)),
    ("s14-band-chromium", P[13], side, dict(two, layout="band", producer="chromium", head=dates_right, band=True, right=True, shares=["62%", "32%"], css=".name { background: #234; color: white; padding: 0.5em }", dates="ISO", to=" – ")),
    ("s15-side-left-xelatex", P[14], side, dict(two, layout="side bar left", producer="xelatex", font="Liberation Sans", head=dates_right, shares=[0.31, 0.65], n=4, dates="M.Y")),
    ("s16-linkedin", P[15], "linkedin", dict(two, layout="LinkedIn", producer="weasyprint", dates="MY", certificates=["Practical Queueing", "Cloud Foundations, Second Edition"])),
    ("s17-linkedin-long", P[16], "linkedin", dict(two, layout="LinkedIn", producer="weasyprint", dates="MY", texts=6, sign="• ", summary=False, site="harbour.example.ma")),
]
