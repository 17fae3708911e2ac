"""Words of the made-up CVs, by language: headings, months, what goes on, and sentences. All written for this corpus (CC BY 4.0)."""

HEADINGS = {
    "en": dict(summary="Summary", work="Experience", education="Education", skills="Skills", languages="Languages", contact="Contact", projects="Projects"),
    "de": dict(summary="Profil", work="Berufserfahrung", education="Ausbildung", skills="Kenntnisse", languages="Sprachen", contact="Kontakt", projects="Projekte"),
    "fr": dict(summary="Profil", work="Expérience professionnelle", education="Formation", skills="Compétences", languages="Langues", contact="Coordonnées", projects="Projets"),
    "es": dict(summary="Perfil", work="Experiencia profesional", education="Formación académica", skills="Conocimientos", languages="Idiomas", contact="Contacto", projects="Proyectos"),
    "nl": dict(summary="Profiel", work="Werkervaring", education="Opleiding", skills="Vaardigheden", languages="Talen", contact="Contact", projects="Projecten"),
    "it": dict(summary="Profilo", work="Esperienza professionale", education="Istruzione e formazione", skills="Competenze", languages="Lingue", contact="Contatti", projects="Progetti"),
    "pt": dict(summary="Perfil", work="Experiência profissional", education="Formação", skills="Competências", languages="Idiomas", contact="Contacto", projects="Projetos"),
    "pl": dict(summary="Profil", work="Doświadczenie zawodowe", education="Wykształcenie", skills="Umiejętności", languages="Języki", contact="Kontakt", projects="Projekty"),
    "tr": dict(summary="Özet", work="İş Deneyimi", education="Eğitim", skills="Yetenekler", languages="Diller", contact="İletişim", projects="Projeler"),
    "ru": dict(summary="О себе", work="Опыт работы", education="Образование", skills="Навыки", languages="Языки", contact="Контакты", projects="Проекты"),
    "el": dict(summary="Προφίλ", work="Επαγγελματική εμπειρία", education="Εκπαίδευση", skills="Δεξιότητες", languages="Γλώσσες", contact="Επικοινωνία", projects="Έργα"),
    "zh": dict(summary="自我评价", work="工作经历", education="教育背景", skills="专业技能", languages="语言能力", contact="联系方式", projects="项目经历"),
    "ja": dict(summary="自己紹介", work="職歴", education="学歴", skills="スキル", languages="語学", contact="連絡先", projects="プロジェクト"),
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
}
SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
}
PRESENT = {"en": "Present", "de": "heute", "fr": "aujourd'hui", "es": "actualidad", "nl": "heden", "it": "oggi", "pt": "presente", "pl": "obecnie", "tr": "halen", "ru": "настоящее время", "el": "σήμερα", "zh": "至今", "ja": "現在"}

SUMMARY = {
    "en": "Backend engineer who likes small services, short queues and boring deployments. Has led two teams through a difficult move off one large database and wrote down what went wrong.",
    "de": "Entwickelt seit Jahren zuverlässige Systeme für Handel und Logistik. Legt Wert auf kurze Wege, klare Schnittstellen und Zahlen, die man nachprüfen kann.",
    "fr": "Développe des services fiables pour la logistique. Aime les interfaces simples, les mesures honnêtes et les déploiements sans surprise.",
    "es": "Desarrolla servicios fiables para logística y pagos. Prefiere las interfaces sencillas, las cifras comprobables y los despliegues aburridos.",
    "nl": "Bouwt betrouwbare diensten voor logistiek en handel, met korte wachtrijen en cijfers die iedereen kan nalezen.",
    "it": "Sviluppa servizi affidabili per la logistica. Preferisce interfacce semplici e misure che si possono controllare.",
    "pt": "Desenvolve serviços fiáveis para logística e pagamentos, com interfaces simples e números que se podem verificar.",
    "pl": "Buduje niezawodne usługi dla logistyki i handlu. Ceni proste interfejsy i liczby, które można sprawdzić.",
    "tr": "Lojistik ve ödeme sistemleri için güvenilir servisler geliştirir. Basit arayüzleri ve ölçülebilir sonuçları sever.",
    "ru": "Разрабатывает надёжные сервисы для логистики. Ценит простые интерфейсы и цифры, которые можно проверить.",
    "el": "Αναπτύσσει αξιόπιστες υπηρεσίες για εφοδιασμό και πληρωμές, με απλές διεπαφές και μετρήσιμα αποτελέσματα.",
    "zh": "专注于物流和支付领域的后端服务，重视简单的接口和可以验证的数据。",
    "ja": "物流と決済のバックエンドを開発。単純なインターフェースと検証できる数字を大切にする。",
}
SENTENCES = {
    "en": [
        "Cut the nightly settlement run from 5 hours to 40 minutes by splitting it into 12 independent files",
        "Found an inefficient lock in the offline sync and halved the p99 latency for 30,000 field offices",
        "Moved 14 services to one deployment workflow; rollbacks fell from weekly to twice a year",
        "Wrote the official guide for configuration flags, which 9 teams now follow",
        "Designed the refund flow that handles 2.1 million payments a month with no manual fixes",
        "Trained 6 colleagues in profiling; the first of them found a leak that cost 18 % of memory",
        "Replaced a brittle cron job with an event queue, so that late files are seen within 3 minutes",
        "Kept the traffic of 4 regions flowing during the move of the data centre, without a single outage",
        "Reduced the number of flaky tests from 212 to 7 and the build from 38 to 11 minutes",
        "Introduced typed contracts between the web client and 5 services, which stopped a whole class of defects",
        "Built a simulator for warehouse shifts that planners at 3 sites use every morning",
        "Reviewed the storage bill with finance and saved 96,000 euros in the first year by better compression and shorter retention of log files that nobody had read since the system was first put into service",
        "Answered for the on-call rota of 8 people and brought alerts per week from 60 down to 9",
        "Proved with a load test that the planned cache was not needed, and saved the project six weeks",
    ],
    "de": [
        "Laufzeit der nächtlichen Abrechnung von 5 Stunden auf 40 Minuten gesenkt",
        "Schnittstellen für 12 Lieferanten vereinheitlicht und die Fehlerquote um 60 % verringert",
        "Neue Auslieferung eingeführt: statt einmal im Monat nun 14 Veröffentlichungen pro Woche",
        "Lagerverwaltung für 3 Standorte entworfen, die täglich 80.000 Buchungen verarbeitet",
        "Einarbeitung von 5 Kolleginnen und Kollegen, davon zwei heute in leitender Verantwortung für die Weiterentwicklung der Auftragsbearbeitung und der Zahlungsabwicklung",
        "Testabdeckung der Tarifberechnung von 20 % auf 85 % erhöht",
    ],
    "fr": [
        "Temps de calcul des factures réduit de 5 heures à 40 minutes",
        "Conception d'une file d'événements qui traite 80 000 messages par jour sans perte",
        "Migration de 14 services vers un seul processus de déploiement, sans interruption de service",
        "Formation de 5 collègues aux tests de charge et à l'analyse des performances des applications réparties sur trois sites",
        "Baisse de 60 % des erreurs de saisie grâce à un formulaire plus simple",
    ],
    "es": [
        "Reducción del cálculo nocturno de 5 horas a 40 minutos",
        "Diseño de una cola de eventos que procesa 80.000 mensajes al día sin pérdidas",
        "Migración de 14 servicios a un único proceso de despliegue sin interrupciones",
        "Formación de 5 compañeros en pruebas de carga y análisis del rendimiento de aplicaciones distribuidas en tres sedes",
        "Disminución del 60 % de los errores gracias a un formulario más sencillo",
    ],
    "nl": [
        "Nachtelijke verwerking teruggebracht van 5 uur naar 40 minuten",
        "Ontwerp van een wachtrij die 80.000 berichten per dag zonder verlies verwerkt",
        "Verhuizing van 14 diensten naar één manier van uitrollen, zonder onderbreking",
        "Begeleiding van 5 collega's bij het testen onder belasting en het lezen van de uitkomsten daarvan",
    ],
    "it": [
        "Ridotto il calcolo notturno da 5 ore a 40 minuti",
        "Progettata una coda di eventi che elabora 80.000 messaggi al giorno senza perdite",
        "Spostati 14 servizi su un unico processo di rilascio senza interruzioni",
    ],
    "pt": [
        "Redução do cálculo noturno de 5 horas para 40 minutos",
        "Desenho de uma fila de eventos que trata 80 000 mensagens por dia sem perdas",
        "Migração de 14 serviços para um único processo de entrega, sem interrupções",
    ],
    "pl": [
        "Skrócenie nocnego rozliczenia z 5 godzin do 40 minut",
        "Projekt kolejki zdarzeń, która przetwarza 80 000 wiadomości dziennie bez strat",
        "Przeniesienie 14 usług do jednego procesu wdrożeń bez przerw w działaniu",
    ],
    "tr": [
        "Gece çalışan hesaplama 5 saatten 40 dakikaya indirildi",
        "Günde 80.000 mesajı kayıpsız işleyen bir olay kuyruğu tasarlandı",
        "14 servis kesintisiz olarak tek bir dağıtım sürecine taşındı",
    ],
    "ru": [
        "Сократил ночной расчёт с 5 часов до 40 минут",
        "Спроектировал очередь событий на 80 000 сообщений в день без потерь",
        "Перевёл 14 сервисов на единый процесс выпуска без остановок",
    ],
    "el": [
        "Μείωση του νυχτερινού υπολογισμού από 5 ώρες σε 40 λεπτά",
        "Σχεδιασμός ουράς που επεξεργάζεται 80.000 μηνύματα την ημέρα χωρίς απώλειες",
        "Μεταφορά 14 υπηρεσιών σε ενιαία διαδικασία διάθεσης",
    ],
    "zh": ["将夜间结算时间从5小时缩短到40分钟", "设计每天处理8万条消息的事件队列，无一丢失", "将14个服务迁移到统一的发布流程"],
    "ja": ["夜間の精算処理を5時間から40分に短縮", "1日8万件を処理するイベントキューを設計", "14のサービスを一つのリリース手順に移行"],
}
SKILLS = ["Go", "Python", "PostgreSQL", "Kubernetes", "Kafka", "TypeScript", "React", "Terraform", "Java", "Spring Boot", "Redis", "gRPC", "C++", "Rust", "AWS", "Linux", "Grafana", "Docker"]
