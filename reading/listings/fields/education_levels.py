"""The words for levels of education, from the lowest level up."""

from reading.text.patterns import one_of

# Short forms count only as they are written (BS, not bs).
LEVELS = (
    (
        "highschool",
        one_of(
            r"\b(?:high|secondary)[ _-]?school", r"(?<!post-)(?<!post )\bsecondary education", r"\bGED\b", r"\bschulabschlu(?:ss|ß)", r"\b(?:fach)?abitur\b",
            r"\b(?:fach)?hochschulreife", r"\bmatura\b", r"\bschool[- ]leaving", r"\bleaving cert", r"\b(?-i:HS) (?:diploma|degree)", r"\b(?-i:A-[Ll]evels?|O-[Ll]evels?)\b",
            r"\b1[02]th (?:pass|grade|standard|std)", r"(?<![\d+])10 ?\+ ?2(?!\d)", r"\bgrade (?:10|12)\b", r"\bmatric(?: certificate|ulation)\b",
            r"\bbachillerato", r"\bbachiller (?:completo|acad[ée]mico|comercial|t[ée]cnico)", r"\bbaccalaur[ée]at\b(?! ?\+)", r"\bniveau bac\b(?! ?(?:\+|pro))", r"\bbac ou [ée]quivalent",
            r"\b(?:enseignement|[ée]tudes|dipl[ôo]me) (?:d['’]enseignement )?secondaires?", r"\b(?-i:CESS)\b", r"\bhauptschul", r"\brealschul", r"\bmittlere[rn]? (?:reife|(?:bildungs|schul)abschlu)",
            r"\bensino m[ée]dio", r"\bsegundo grau completo", r"\b(?-i:GCSEs?|HSD|H\.S\.) ?", r"\bsecundari[ao]s?\b(?=\W{0,3}(?:complet|conclu|termin|aprob|\(|$|,|\.|obligat|o )|[^.\n]{0,12}$)", r"\bsecundaria\b", r"\bpreparatoria\b",
            r"\b(?:ense[ñn]anza|educaci[óo]n) (?:media|secundaria)\b", r"\b(?:estudios|nivel|t[íi]tulo|ciclo) (?:medios|secundarios?|medio)\b", r"\bgraduado escolar", r"\b(?-i:ESO)\b(?= |,|\.|$|\))",
            r"\bdiploma (?:di )?(?:scuola (?:media )?superiore|maturit)", r"\b(?:complet(?:ed|ion of)|minimum(?: of)?|passed|finished) year 12\b|\byear 12 (?:or equivalent|certificate|qualification)", r"\bbac g[ée]n[ée]ral\b",
        ),
    ),
    (
        "vocational",
        one_of(
            r"\b(?:vocational|technical|technician|trade) (?:training|qualifications?|certificates?|diploma|school|education|studies)", r"\bpractical engineer\b",
            r"\bvocational degree", r"\b(?:completed|recognised|recognized|relevant|formal) (?:apprenticeship|trade)", r"\bcertificate (?-i:II|III|IV)\b", r"\b(?-i:Cert) (?-i:II|III|IV)\b", r"\bcity (?:&|and) guilds",
            r"\b(?:technische|kaufm[äa]nnische|handwerkliche|gewerbliche|einschl[äa]gige|pflegerische|medizinische|p[äa]dagogische|fachliche|fundierte|relevante|solide|entsprechende|passende)[nrs]? (?:berufs|fach)?ausbildung\b",
            r"(?<!vergleichbare )(?<!vergleichbaren )\bausbildung (?:im|als|zum|zur|in|oder|sowie|mit|bzw|und|der|des|abgeschlossen|erfolgreich)\b", r"\bapprenticeship\b(?! program)", r"\b(?-i:S?NVQ|SVQ|BTEC|EFZ)\b", r"\bjourneyman\b",
            r"\b(?:abgeschlossene|absolvierte|erfolgreiche|beendete)[nrs]? [\w-]{0,30}\s?(?:berufs|fach|lehr)?(?:ausbildung|lehre)\b", r"\b(?:berufs|fach)(?:ausbildung|lehre)", r"\blehrabschlu", r"\bgesellenbrief", r"\bfacharbeiter(?:brief|abschlu|in)", r"\bmeisterbrief", r"\bfachschulabschlu",
            r"\b(?:staatlich|staatl\.) (?:anerkannt|gepr[üu]ft|examiniert)", r"\bexaminierte[nr]?\b", r"\bgelernte[nr]? ",
            r"\bformaci[óo]n (?:profesional|t[ée]cnica)", r"\b(?-i:FP|CAP|BEP|CFGM|CFGS|MBO)\b", r"\bmbo\b[- ](?:niveau|opleiding|diploma|\d)", r"\bbac(?:calaur[ée]at)? pro(?:fessionnel)?\b", r"\btitre professionnel", r"\bbrevet professionnel",
            r"\b(?:estudios?|nivel|carreras?|educaci[óo]n|t[íi]tulo|ciclo|grado|ense[ñn]anza|preparaci[óo]n) (?:de )?(?:t[ée]cnic[ao]s?|formativos?)\b", r"\bt[ée]cnic[oa]s? (?:titulad|medio|superior(?! univ)|profesional|egresad|laboral)", r"\begresad[oa]s? (?:de )?(?:t[ée]cnic|instituto)", r"\bgrado (?:medio|superior)\b",
            r"\b(?:curso|ensino|forma[çc][ãa]o|n[íi]vel) t[ée]cnic[oa]", r"\btrade[- ]qualified\b", r"\b(?-i:ITI)\b(?= (?:in|certif|qualif|pass|holder|diploma|trade|[(/])|[,/)]|$)",
            r"\b(?:meister|techniker|fachwirt|betriebswirt)(?:in|/in|\*in|:in)? (?:oder|bzw\.?) (?:techniker|meister|fachwirt|betriebswirt|vergleichbar|gleichwertig)", r"\b(?:weiterbildung|qualifikation|qualifizierung|fortbildung|abschluss) (?:zum|zur|als) (?:[\w/-]+ )?(?:techniker|fachwirt|\w*meister|betriebswirt|fachkraft)", r"\b(?:techniker|meister|fachwirt|fachkraft)(?:ausbildung|abschlu)",
            r"\b(?:industrie|handwerks|kfz-?|elektro|küchen)meister(?:in)?\b(?! (?:gmbh|ag)\b)", r"\bausgebildete[nrs]? (?-i:[A-ZÄÖÜ])",
            r"\bdipl[ôo]m(?:e|é|ée|é\(e\)|é·e|é\.e)s? (?:d['’ ]?)?(?:[ée]tat )?(?:d['’]|de |en qualit[ée] d['’])(?:[ée]tat )?(?:d['’]|de )?(?:aide|auxiliaire|accompagnant|ambulancier|moniteur|brancardier|assistante? maternel)", r"\b(?-i:DEAS|DEAES|DEAVS|DEAP|CQP)\b(?= (?:exig|requis|oblig|ou |de |d['’]|en |souhait|appr[ée]c)|[ ,./;)]*$|, |/)", r"\b(?-i:CFC|AFP|CCP) (?:exig|requis|oblig|d['’e]|en )", r"\btitulaires? d(?:u|['’]un|['’]une) (?:dipl[ôo]me )?(?-i:DEAS|DEAES|CQP|CFC|BP)\b", r"\b(?-i:BP) (?:coiffure|esth[ée]tique|pharmacie|boulanger|menuisi|[ée]lectric|pr[ée]parateur)",
            r"\bformation professionnelle (?:en|de|dans|initiale|achev|termin|compl[èe]te|reconnue)", r"\bcertificat (?:f[ée]d[ée]ral )?de capacit[ée]", r"\bapprentissage (?:termin|achev)", r"\bt[íi]tulo de t[ée]cnic", r"\bqualifica professionale",
        ),
    ),
    (
        "associate",
        one_of(
            r"\bassociate['’]?s?'?[ _](?:degree|of)", r"\bassociate['’]s\b", r"\bBac ?\+ ?2\b", r"\b(?-i:BTS|DUT|HND|DEUG|TSU)\b", r"\b(?:two|2)[- ]year (?:college )?degree", r"\bfoundation degree", r"\bt[ée]cnico superior univ",
            r"\btecnicatura", r"\b(?:nivel|estudios|t[íi]tulo) terciari[oa]s?\b", r"\bterciario (?:complet|en curso|univ)", r"\bhigher national (?:diploma|certificate)", r"\bpolytechnic diploma", r"(?-i:\b(?:A\.A\.|A\.S\.|AA|AS)(?: or | ?/ ?)(?:A\.A\.|A\.S\.|AS|AA|AAS|B\.?S\.?N?|B\.?A\.?)(?!\w)|\b(?:A\.A\.S?\.?|A\.S\.|AAS?|AS|ADN) degree\b|\b(?:AAS|ADN)(?= in |$|,))", "大专",
        ),
    ),
    (
        "bachelor",
        one_of(
            r"\bbachelor(?:['’]?s)?(?:\b|_|abschlu|studium)", r"\bbaccalaureate degree", r"\bbacharel",
            r"(?-i:\bB\.?Sc?\.?(?=[ /,)(]|$)|\bB\.[SAE]\.|\bBA/BSc?\b|\bBS/BA\b|\bBA/BS\b|\bBA (?:degree|in)\b|\bBA(?=, | or )|\bB\.?Tech\b|\bB\.?Eng\b|\bB\.?Com\b|\bBBA\b|\bBCA\b)",
            r"\b(?:undergraduate|university|college|four[- ]year|4[- ]year|engineering|stem|related|relevant|technical|science|business|nursing|accounting|finance|honou?rs|first) degree",
            r"(?<!advanced )(?<!graduate )(?<!terminal )(?<!associate )(?<!doctoral )(?<!['’]s )(?<!phd )(?<!ph\.d\. )(?<!school )(?<!mls )(?<!mlis )\bdegree (?:in|or equivalent|or above|level|qualified|educated|holder)\b", r"\bdegree-(?:level|qualified|educated)", r"\beducated to degree",
            r"\bdegree from (?:an? |any )?(?:[\w-]+ ){0,2}(?:universit|college|institution)", r"\b(?:university|college)[ -](?:graduated?|educated|graduates)\b", r"\bgraduate (?:of|from) (?:an? )?(?:[\w-]+ ){0,2}(?:universit|college)",
            r"(?<!fach)(?<!wissenschaftliches )(?<!wissenschaftlichen )\b(?:hochschul|universit[äa]ts|fachhochschul|fach|ingenieur|informatik|bwl-|duales )?studium\b(?!splatz)(?! ?\(master\b)", r"\bakademische[rn]? (?:abschlu|ausbildung|hintergrund)", r"\b(?:abgeschlossenes|erfolgreiches|technisches) (?!wissenschaftliche|master)(?:[\w-]{1,30} (?!master))?[\w-]{0,30}studium(?! ?\(master\b)",
            r"(?<!wissenschaftlicher )(?<!wissenschaftlichen )\b(?:hochschul|studien|universit[äa]ts|fachhochschul|uni-?|fh-?)abschlu(?!(?:ss|ß) ?\(master\b)", r"\bBac ?\+ ?[34]\b", r"\bniveau licence\b", r"\blicence (?:pro|professionnelle|en|de|universitaire)\b", r"\b(?-i:BSN|HBO)\b", r"\bhbo\b[- ](?:niveau|opleiding|diploma|werk)", r"\bgraduad[oa]s? (?:en|universitari)", r"\bensino superior|\bsuperior completo|\bforma[çc][ãa]o superior|\bgradua[çc][ãa]o (?:em|complet|conclu)", r"\blicenciatura|\blicenciad[oa]",
            r"\bgrado (?:en|universitario)", r"\b(?:t[íi]tulo|nivel|formaci[óo]n|educaci[óo]n|carrera|estudiante|profesional|egresad[oa]) universitari[oa]", r"\bt[íi]tulo (?:profesional|de grado)", r"\btitulaci[óo]n (?:universitaria|superior)", r"\b(?:formaci[óo]n|estudios) superior(?:es)?\b", r"\bprofesional(?:es)? (?:titulad|graduad|en (?:administraci|ingenier|contadur|derecho|econom|psicolog|sistemas|mercadeo|comunicaci|salud|enfermer))",
            r"\b(?:estudios|universitarios?) (?:universitarios|complet[oa]s?)", r"\buniversidad complet", r"\bingenier[oa]s? (?:en|titulad|electr|mec[áa]n|industrial|civil|qu[íi]mic|agr[óo]n|inform|de sistemas)", r"\blaurea\b(?! (?:magistrale|specialistica))", r"\blaureat[oaie]\b", "本科",
            r"\b(?:university|tertiary|third[- ]level) (?:qualifications?|studies|degree)\b", r"(?<!of )(?<!in )(?<!for )\b(?:university|tertiary|third[- ]level) education(?=$|,|\.| in | or equiv| required| preferred| is (?:required|preferred|essential))", r"(?<![\w.:])2[:.]1 (?:degree|honours)|(?<![\w.:])2:1 or (?:above|better|higher)", r"(?<!no )(?<!school )(?<!associate )(?<!associates )(?<!['’]s )(?<!masters )(?<!master )(?<!advanced )(?<!graduate )(?<!terminal )(?<!doctoral )(?<!doctorate )(?<!phd )(?<!ph\.d\. )(?<!mba )(?<!jd )(?<!j\.d\. )(?<!mls )(?<!mlis )(?<!m\.s\. )(?<!ms )(?<!aa )(?<!as )(?<!aas )\bdegree (?:is )?(?:required|essential|preferred|desired)\b",
            r"\bgraduat(?:e|ion) in any\b", r"\bany (?:graduate|graduation)\b(?! (?:scheme|program|roles?|jobs?))", r"\benrolled (?:in|at) (?:an? )?(?:[\w-]+ ){0,2}(?:universit|degree|college|bachelor|undergraduate)", r"\bdiploma or degree\b",
            r"\b(?:du studierst|sie studieren|studierst du|studieren sie)\b", r"\b(?:immatrikulierte|eingeschriebene)[nrs]? stud", r"\bhochschulausbildung", r"\buniversit[äa]re[nrs]? (?:ausbildung|abschlu|bildung)", r"(?<!\w)diplom ?\(fh\)",
            r"\btitulaires? d['’]une licence\b", r"\b(?:dipl[ôo]me|formation|[ée]tudes|cursus|niveau) universitaires?\b", r"\b(?-i:BUT|B\.U\.T\.?) (?:\w+ ){0,2}?(?:informatique|gestion|gea|gmp|geii|mmi|techniques|carri[èe]res|r[ée]seaux|commercialisation|chimie|m[ée]canique)", r"\bdipl[ôo]m(?:e|é|ée|é\(e\))s? (?:d['’ ]?[ée]tat )?(?:d['’]|en )(?:[ée]tat )?(?:d['’]|en )?(?:infirmi|ergoth|[ée]ducat|assistante? socia|puericult)", r"\b(?-i:IDE|DEI) dipl[ôo]m",
            r"\btitulad[oa]s? (?:universitari|superior|en (?:ingenier|administraci|derecho|econom|inform))", r"(?<!empresa de )(?<!servicios de )(?<![áa]rea de )(?<!equipo de )(?<!departamento de )(?<!consultora de )(?<!proyectos de )\bingenier[íi]as? (?:en |de |t[ée]cnica )?(?:inform|industrial|sistemas|civil|electr|mec[áa]n|qu[íi]mic|telecom|comput|software|ambiental|comercial|biom[ée]d|agr[óo]n|superior)(?=[^.\n]{0,40}(?:$|,|\.|\)| o | u | y | / |/))", r"\bestudiantes? (?:avanzad[oa]s? )?(?:de |en )?(?:(?:las? )?carreras? (?:de )?)?(?:ingenier|administraci|contad|derecho|econom|psicolog|sistemas|licenciat|comunicaci|marketing|recursos humanos)",
            r"\bdiplomatura\b", r"\bdiplomad[oa]s? en (?:enfermer|trabajo social|relaciones|empresariales|fisioter|magisterio|turismo)", r"\begresad[oa]s? (?:de |en )(?:las? )?(?:carreras? )?(?:de |en )?(?:la )?(?!t[ée]cnic|instituto|bachill|secund|ciclo|fp)(?:universi|administraci|contab|ingenier|derecho|econom|psicolog|comunicaci|marketing|enfermer|sistemas|medicina|arquitect)", r"\bcontador[ae]?s? p[úu]blic[oa]s?(?:/a)? (?:titulad|recibid|colegiad|graduad|matriculad)", r"\bbachiller (?:en|de la carrera de) (?!educaci[óo]n media|media|ciencias y)(?=[a-záéíóú])",

        ),
    ),
    (
        "master",
        one_of(
            r"\b(?:advanced|post-?graduate) degree\b", r"\bpost-?graduate (?:qualification|diploma|studies|level)", r"(?<!under)(?<!under-)\bgraduate(?:-level)? degree\b", r"\bmaster['’]s\b", r"\bmasters? (?:degree|of|en|in)\b", r"\bmasters\b(?=,| or | and |/)",
            r"(?-i:\bM\.?Sc\.?\b|\bM\.[SA]\.|\bMBA\b|\bBS/MS\b|\bMS (?:degree|in)\b|\bMPH\b|\bMSW\b|\bMLI?S\b|\bMFA\b|\bM\.?Eng\b|\bM\.?Ed\b\.?|\bLL\.M\b|(?<![.\w])Master(?: ?[12]\b|-?(?:abschlu|studi|niveau|titel)|(?=\W{0,2}(?:$|[,/)(.;]|[Dd]egree|in |of [AES]|en |oder |or |ou |o |and |und |et ))))",
            r"\bmaster_", r"\bgraduate[- ]level (?:education|training|studies|coursework|work in|qualification)", r"(?<!under)(?<!-)\bgraduate qualification", r"(?-i:\bJ\.?D\.?) (?:degree|from an?|required|preferred)\b", r"\bjuris doctor", r"\b(?-i:LLM) (?:degree\b|in (?:tax|law|international law))", r"(?-i:\bMaster(?:studiengang|studium|grad)\b)", r"\bwissenschaftliche[snm]? (?:[\w-]+ )?(?:hochschul|universit[äa]ts)?(?:studium|bildung|abschlu)", r"\b(?:universit[äa]ts|hochschul)?diplom\b(?! ?\((?:fh|ba)\b)(?=[ ,/.)]|$)(?! (?:oder|/) (?:bachelor|fh))", r"\b(?:juristisches |medizinisches |pharmazeutisches |erstes |zweites )?staatsexamen\b|\bvolljurist", r"\bmagister\b(?=\W{0,2}(?:$|[,/)(.;]|in |oder |der ))",
            r"\bgrandes? [ée]coles?\b(?! maternelle)", r"\b(?:de )?formation (?:d['’])?ing[ée]nieur", r"\bing[ée]nieure?s?(?:\(e\)|·e)? dipl[ôo]m", r"\bniveau master\b|\btitulaires? d['’]un master\b", r"\b(?-i:WO)\b[- ](?:werk|niveau|opleiding|master|diploma|denk)",
            r"\bbac ?\+ ?[56]\b", r"\b(?:dipl[ôo]me|[ée]cole) d['’]ing[ée]nieur", r"\b[ée]cole de commerce", r"\bdipl(?:om-?|\.-)ing\b", r"\bdiplom-?(?:studi|ingenieur|informatik|kauf|psycholog|p[äa]dagog)",
            r"\bm[áa]ster (?:en|universitario)", r"\bmaestr[íi]a\b", r"\bpost?grados?\b", r"\bmestrado\b", r"\bp[óo]s-gradua[çc]", r"\blaurea (?:magistrale|specialistica)", "硕士",
        ),
    ),
    ("doctorate", one_of(r"\bph\.? ?d\b", r"\bdoctora(?:te|l degree|do)\b", r"\bdoctorat\b", r"\b(?:abgeschlossene|erfolgreiche) promotion\b", r"\bpromovierte", r"\bdoctor of philosophy\b", r"\bpromotion (?:(?:im fach|auf dem gebiet)\b|(?:ist )?(?:erw[üu]nscht|von vorteil))", r"\bdoktorat\b", r"\bdottorato\b", r"\bdoktor(?:grad|titel)", r"\bdoutorado\b", r"\b(?-i:PharmD|EdD|DrPH|DVM)\b", "博士")),
)  # fmt: skip
# What stands alone after a label that asks for the education.
LABELLED_LEVELS = (
    (
        "highschool",
        one_of(
            r"\bsecondary\b", r"\bsecundari", r"\bgcse", r"\bbachiller\b", r"\bbac\b(?! ?[+p])", r"\bhigh ?school", r"\bmedio\b", r"\bmedia\b",
        ),
    ),
    ("vocational", one_of(r"\bt[ée]cnic[oa]s?\b", r"\bvocational\b", r"\bprofessional[ _]cert", r"\bausbildung\b", r"\bapprentice", r"\bcertificate\b")),
    ("associate", one_of(r"\bassociate", r"\bterciari", r"\bbac(?: ?\+ ?|_plus_?)2\b")),
    (
        "bachelor",
        one_of(
            r"\bunivers\w{2,10}\b", r"\bcollege\b", r"(?<!post)(?<!post[ -])\bgraduat(?:e|ion)\b", r"\bundergraduate\b", r"\bdegree\b", r"\bgrado\b", r"\bprofesional\b", r"\bsuperior\b", r"\blicence\b", r"\bgradua[çc][ãa]o\b", r"\bstudium\b", r"\bbac ?\+ ?[34]\b",
        ),
    ),
    ("master", one_of(r"\bmaster", r"\bpost-? ?grad", r"\bbac ?\+ ?[56]\b")),
    ("doctorate", one_of(r"\bdoctor")),
)  # fmt: skip
