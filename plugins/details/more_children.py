"""Children told without the word, before they are born, or not at all (R10): "one more on the way", "her five", "four at home", "childless".

Household composition is an indirect identifier (UK Data Service). The patterns have the same groups as `child_patterns.py`.
"""

from plugins.details.child_patterns import ADJECTIVE, FEW, OWNER
from plugins.details.found import rx
from plugins.mentions.tokens import COVER

SHE = rf"(?:she|he|i|they|who|we|{COVER})"
THEN = r"(?=[ ]*(?:[,.;:!?)(—\"”]|\Z)| (?:are|were|is|was|went|go|goes|had|has|have|do|did|does|can|could|will|would|may|now|sleep|sleeps|live|lives|all|who|and|but|at|in|on|off|to|with|still|never|always|often|already|alone|before|since|by|from|while|until|while|cried|slept|woke|helps?|walks?|sings?|works?|says|said|asks?|asked|eats?|plays?|studies|study|learns?|started|starts|left|stayed|died|survived|grew|wanted|wants|waits?|begged|told|came|ran|hid|sat|turned|dreams?|reads?|carries|carried|looks?|goes)(?![a-z]))"
ENGLISH = (
    rx(r"(?<![a-z])(?P<which>(?:one|another|‹1›|a|the|her|‹[0-9]{1,2}\.›)(?: ‹[0-9]{1,2}\.›| baby| child| more| little one| one)*) (?:is |was |now |already )*on the way(?! (?:to|home|back|there|up|down|out|in|from|over))"),
    rx(r"(?<![a-z])(?:is|was|with|and|are) (?P<what>a baby|a child|twins) due(?! to)(?P<which>)"),
    rx(r"(?<![a-z])(?P<none>child-?less|(?<=is )barren|(?<=was )barren|has never had (?:a child|children|a baby)|(?:has|have|had|bore|bears|raised|with|without|want(?:s|ed)?|having)(?: [a-z]+)? (?:no|any|neither)(?: living| surviving)? (?:children|kids|child|offspring|sons?|daughters?)(?: of (?:her|his|my|their) own)?|without (?:a child|children)|never (?:had|bore|could have|gave birth to) (?:any |a )?(?:children|kids|child|baby)|(?:could|can|cannot|can't|couldn't) not? ?(?:have|bear) (?:any )?(?:children|a child))(?! (?:was|were|are|in (?:the|this) (?:room|class|village)))"),
    rx(rf"(?<![a-z]){OWNER}(?: other| whole)? {FEW}(?! ‹){THEN}"),
    rx(rf"(?<![a-z])(?:{OWNER}|all|both|each|some|one|‹1›|two|‹2›) (?:all )?of (?:her|his|my|their) {FEW}{THEN}"),
    rx(rf"{FEW} of (?:hers|theirs|mine)(?![a-z])"),
    rx(rf"(?<![a-z])(?:with|raised|raises?|raising|brought up|brings? up|bringing up|bore|borne|buried|fed|feeds|lost|there (?:were|are)|has|had|have|left|leaving){ADJECTIVE}(?: the)? {FEW}(?: more| others| small ones| little ones| mouths| small| of them)* (?:at home|to feed|to raise|to clothe|to bring up|on (?:her|my|his) own|by herself|alone|in (?:her|my) care|under (?:one|‹1›|her) roof|before (?:this|the last|her|she)|still (?:small|young|at home|in school)|waiting at home|in school|at (?:her|my) (?:feet|skirt|side|knee))(?! (?:farmers|weavers))"),
    rx(rf"(?<![a-z])(?:has|had|have|bore|raised|brought up) {FEW}(?=(?:,| and)(?: now)? (?:one|another|‹1›|a ‹[0-9]+\.›)(?: more)? on the way|: (?:‹|a |an |one )|, (?:all|both|the) (?:eldest|youngest|oldest|girls|boys|of them (?:girls|boys|in school|small))|, (?:‹[0-9]+› )?(?:girls|boys|sons|daughters)| \()"),
    rx(rf"(?<![a-z])(?:gave birth to|carrying|carries|delivered|lost|expecting|expects|bore|pregnant with|awaiting|feeding|nursing|miscarried) (?:her|a|my|their|the) ‹(?P<which>[0-9]{{1,2}}\.)›{THEN}"),
    rx(rf"(?<![a-z]){OWNER} (?P<which>first-?born|last-?born|eldest|oldest|youngest|middle one|twins?|triplets|only (?:one|‹1›))(?! (?:of|sister|brother|pupil)){THEN}"),
    rx(rf"(?<![a-z]){FEW} (?:more )?(?:hungry |little |small )?mouths"),
    rx(rf"(?<![a-z])(?:of|has|have|had|are|were|with|among){ADJECTIVE}? {FEW}[ -](?P<what>brothers and sisters|siblings|grandchildren|great-grandchildren)"),
    rx(r"(?<![a-z])(?P<which>only|sole) (?P<what>girl|boy|son|daughter|sister|brother) (?:among|of|in a family of|between|with) (?:the |her )?(?:‹[0-9]+›|all)?"),
    rx(r"(?<![a-z])a (?P<what>baby|baby boy|baby girl|toddler|newborn) (?:boy |girl )?(?P<which>on (?:her|my|the) (?:hip|back|arm|breast)|at (?:her|the) breast|in (?:her|my) (?:arms|belly|lap))"),
    rx(rf"{FEW} (?P<owned>)(?P<what>girls|boys|babies|toddlers|children|kids)(?: to (?:feed|raise|bring up|clothe|look after)| at home| of (?:her|his|my) own)"),
    rx(rf"{FEW}(?: [a-z]+)? (?P<what>children|kids|sons|daughters|girls|boys) (?:call|called|calls) (?:her|him|me) (?:mother|mum|mama|mom|father|dad)"),
    rx(rf"(?<![a-z])(?:{SHE}) (?:was |is )?(?:the )?(?P<which>‹[0-9]{{1,2}}\.›|eldest|youngest|oldest|last)(?:-born)? (?:of|among|in a family of) ‹[0-9]+›(?: (?:children|siblings|brothers|sisters|girls|boys|daughters|sons))?(?! (?:women|weavers|trainees|people|pupils|students|runners|members))"),
    rx(rf"(?<![a-z])(?:{SHE}) (?:has|had|have) ‹(?P<n>[1-9])› (?:[a-z]+ )?(?P<what>nieces|nephews|nieces and nephews|stepchildren|stepsons|stepdaughters|foster children|orphans)"),
    rx(rf"{FEW}(?: [a-z]+)? (?P<owned>)(?P<what>boys|girls|brothers|sisters|sons|daughters|children) (?:before|after|older than|younger than|ahead of) (?:her|him|me)(?![a-z])"),
    rx(rf"(?<![a-z])(?:baby|child|boy|girl|son|daughter|one|pregnancy|‹1›)(?: [a-z]+){{0,2}}? (?:is|was|will be|would be|makes|made|became)(?: already| now)? (?:her|my|their|his) ‹(?P<which>[0-9]{{1,2}}\.)›{THEN}"),
    rx(rf"(?<![a-z])(?:gave birth to|has given birth to|had given birth to|bore|borne|buried|raised) {FEW}{THEN}(?! at [a-z]+ time)"),
    rx(rf"(?<![a-z])(?:grew up|growing up|raised|live[sd]?|came|left|fed|stayed|slept|shared?|among|beside|born)(?: [a-z]+){{0,2}}? (?:with|among|beside|between|after|alongside) {FEW} (?P<owned>)(?P<what>brothers|sisters|siblings|brothers and sisters)(?![a-z])"),
    rx(rf"(?<![a-z]){OWNER} (?P<which>pair) of (?P<what>boys|girls|sons|daughters|children|twins)(?![a-z])"),
    rx(rf"{FEW} (?P<what>pregnancies|births|miscarriages)(?P<owned>)|{FEW.replace('<n>', '<m>')} living(?= ?[,.;])"),
    rx(rf"(?<![a-z])(?:the|those|these) {FEW} (?P<owned>)(?P<what>sisters|brothers|siblings|sons|daughters|children) (?:who (?:are|were) (?:left|alive|still)|left|that are left|still at home|remaining)"),
)  # fmt: skip

COUNT_KM = r"‹(?P<n>[1-9]|1[0-9])›"
KHMER = (
    rx(rf"(?P<what>កូន)(?:បង|ធំ|តូច|ពៅ|ប្អូន)ៗ? ?(?:ទាំង)? ?{COUNT_KM}(?! ?(?:ក្បាល|ឆ្នាំ|ខែ))"),
    rx(r"(?:មានផ្ទៃពោះ|ពពោះ|រង់ចាំ|មានគភ៌|សម្រាល|ប្រសូត|បង្កើត)(?:បាន|នឹង|កូន| )*(?P<what>កូន)?(?:ទី) ?‹(?P<which>[0-9]{1,2})\.?›"),
    rx(r"(?:មានផ្ទៃពោះ|ពពោះ|មានគភ៌|សម្រាល|រង់ចាំ|បង្កើត)(?:បាន|នឹង| )*(?P<what>កូន(?:ស្រី|ប្រុស)?) ?‹(?P<which>[0-9]{1,2}\.)›"),
    rx(r"(?P<none>គ្មាន(?:ទាំង)?(?:កូន|ចៅ|បងប្អូន)(?!សោ(?!ះ)|ឆ្កែ|ឆ្មា|គោ|មាន់|ជ្រូក)(?:ប្រុស|ស្រី)?(?:សោះ|ទេ|មួយ|ម្នាក់)?|មិន(?:ទាន់|ដែល)?មានកូន|មិនអាចមានកូន|អត់(?:មាន)?កូន|ឥតកូន)"),
    rx(rf"(?P<what>កូន(?:ស្រី|ប្រុស)?)(?:ៗ)? ?(?:មាន|គឺ|ទាំង|ចំនួន|សរុប|ជា| )*{COUNT_KM}(?! ?(?:ក្បាល|ឆ្នាំ|ខែ|ថ្ងៃ|ដង|គីឡូ|ម៉ោង|ដុល្លារ|រៀល|នាទី|\.))(?=(?: ?នាក់)? ?(?:[,(។»]|\Z|និង|ប្រុស|ស្រី|គឺ|ទៀត))"),
    rx(r"(?:ស្រី|ប្រុស) ?(?:‹(?P<n>[1-9])›|ម្នាក់) ?(?:នាក់)? ?(?:,|និង|ហើយ)? ?(?P<what>ស្រី|ប្រុស) ?(?:‹[1-9]›|ម្នាក់)"),
    rx(rf"(?:មាន|នៅ|នៅសល់|ចិញ្ចឹម)(?:តែ| )*{COUNT_KM} ?នាក់(?:ទៀត)? ?(?:នៅផ្ទះ|ក្នុងពោះ|នៅបៅ|ក្នុងបន្ទុក|រង់ចាំនៅផ្ទះ)"),
    rx(r"(?:ម្នាក់|មួយ|‹1›)(?:នាក់)?ទៀត ?(?:ក្នុងពោះ|ក្នុងផ្ទៃ|ជិតកើត|ជិតសម្រាល|ហៀបកើត|នឹងកើត)(?P<which>)(?P<what>)"),
    rx(r"(?P<what>កូន(?:ស្រី|ប្រុស)?) ?(?:ៗ)? ?(?P<which>ភ្លោះ|ពៅ|ច្បង|បង|កណ្ដាល|ទោល)(?=ក្នុងចំណោម|របស់(?:នាង|គាត់)|នៃ| ក្នុងចំណោម)"),
    rx(r"(?P<which>ពៅ|បងគេ|ច្បង|ប្អូនគេ|ប្អូនពៅ|បងបង្អស់)(?:គេ)? ?ក្នុងចំណោម(?P<what>កូន|បងប្អូន)?(?:ទាំង| )*(?:‹[0-9]+›)?"),
    rx(r"កូន(?:ទី)? ?‹(?P<which>[0-9]{1,2})\.?›(?P<what>) ?(?:ក្នុងចំណោម|នៃ|ក្នុងចំណោមកូន)"),
    rx(rf"(?P<what>ចៅ|ក្មួយ|បងប្អូន|កូនចិញ្ចឹម|កូនប្រសា|កូនចុង)(?:ប្រុស|ស្រី|បង្កើត|ជីដូន)? ?(?:ចំនួន|ទាំង|សរុប|តូចៗ| )*{COUNT_KM}(?! ?(?:ក្បាល|ឆ្នាំ|ខែ|ថ្ងៃ|ដង))"),
    rx(rf"{COUNT_KM} ?មាត់(?!ស្ទឹង|ទន្លេ)"),
    rx(r"(?P<what>ភ្លោះ)(?P<which>)(?=ស្រី|ប្រុស|‹|ពីរ|របស់|មួយគូ| )"),
)  # fmt: skip
PARENT = rx(r"(?<![a-z])(?:their|the) (?:mother|father|parents|mum)(?![a-z])")
CUE = rx(
    r"(?<![a-z])(?:children|kids|mother|father|parents|widow|family|has|have|had|raised?|raising|brought up|her|his|my|their|whose|bore|gave birth|feeds?|mum)(?![a-z])"
)
