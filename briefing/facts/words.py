"""English words by class: what the rules for phrases need to know of a word.

Closed classes and the verbs and nouns of movement and of saying. The open classes (adjectives,
verbs) are lists of common news words, never complete; a rule that needs to be sure asks for more
than one sign.
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your some any no each every another "
    "all both either neither such what which whose".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from to with without within into onto upon over under above below between "
    "among amid amidst through throughout during before after since until till against across "
    "along around about near per via despite besides beyond behind beside toward towards than as "
    "like unlike off out up down except including excluding regarding concerning following versus "
    "because due ahead inside outside".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor so yet while whereas although though because if unless when where after before "
    "as since until than whether that which who whom whose even once".split()
)
PRONOUNS = frozenset(
    "i you he she it we they me him us them who whom this that these those himself herself itself "
    "themselves one ones mine yours hers theirs something anything nothing everything someone "
    "anyone everyone nobody there here".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would shall should can "
    "could may might must ought 's 're 've 'll 'd cannot ca wo n't not".split()
)
ADVERBS = frozenset(
    "also already always never often still just only even now then soon later again ever almost "
    "about nearly roughly sharply steadily slightly modestly marginally significantly dramatically "
    "markedly strongly quickly rapidly slowly further more less most least very too quite rather "
    "so far however meanwhile moreover therefore thus instead overall altogether together apart "
    "previously currently recently subsequently eventually finally initially reportedly allegedly "
    "apparently probably likely perhaps today yesterday tomorrow annually yearly monthly weekly "
    "daily ago earlier alone elsewhere nationwide worldwide abroad up down out back away well "
    "unexpectedly year-on-year unchanged total combined".split()
)
FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS

ADJECTIVES = frozenset(
    "new old young big small large great good bad high low long short early late recent current "
    "former previous next last first second third other additional extra more fewer further major "
    "minor main key top senior junior chief different same similar separate specific certain "
    "various several single double whole full entire total net gross average median annual "
    "quarterly monthly weekly daily hourly national international global local regional foreign "
    "domestic federal central public private civil civilian military naval nuclear political "
    "economic financial commercial industrial agricultural medical legal illegal criminal social "
    "cultural environmental technical digital electric electronic solar renewable fossil clean "
    "green red blue black white yellow northern southern eastern western north south east west "
    "upper lower inner outer central rural urban coastal russian chinese american british french "
    "german italian spanish european african asian indian japanese korean ukrainian israeli "
    "palestinian turkish polish iranian iraqi syrian canadian mexican brazilian australian dutch "
    "swedish greek egyptian nigerian kenyan irish scottish welsh danish norwegian finnish swiss "
    "austrian belgian portuguese saudi afghan pakistani vietnamese filipino indonesian thai "
    "unarmed armed injured wounded killed missing dead alive sick ill healthy pregnant elderly "
    "homeless displaced suspected alleged confirmed reported estimated expected unexpected planned "
    "proposed registered qualified skilled unskilled trained experienced full-time part-time "
    "permanent temporary so-called existing remaining leading winning losing opposing rival fresh "
    "consecutive straight successive square cubic metric basic essential vital critical serious "
    "severe heavy light deep strong weak fast slow rapid sharp steep modest slight marked "
    "significant substantial massive huge enormous tiny record historic unprecedented rare common "
    "popular famous prominent powerful independent democratic republican conservative liberal "
    "socialist communist islamic christian muslim jewish catholic protestant male female adult "
    "young older younger bigger smaller larger higher lower longer shorter better worse best worst "
    "biggest largest smallest highest lowest longest shortest strongest weakest cheap expensive "
    "free available eligible affected involved related unrelated low-income high-level long-term "
    "short-term bilateral multilateral unilateral mutual joint common brief direct indirect".split()
)
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ical", "ish", "ary")


def is_adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective as far as known."""
    return word in ADJECTIVES or (len(word) > 6 and word.endswith(_ADJECTIVE_ENDINGS))


# --- movement -----------------------------------------------------------------------------------

_UP_VERBS = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown "
    "growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging "
    "soar soars soared soaring gain gains gained gaining advance advances advanced advancing "
    "rally rallies rallied rallying rebound rebounds rebounded rebounding recover recovers "
    "recovered recovering expand expands expanded expanding spike spikes spiked spiking leap leaps "
    "leapt leaped leaping swell swells swelled swollen swelling accelerate accelerates accelerated "
    "accelerating strengthen strengthens strengthened strengthening improve improves improved "
    "improving skyrocket skyrocketed skyrocketing balloon ballooned ballooning mushroomed edged up "
    "ticked up inched up widen widens widened widening quicken quickened quickening appreciate "
    "appreciated double doubles doubled doubling triple tripled tripling treble trebled quadruple "
    "quadrupled quadrupling multiplied rocketed rocketing shot up snowballed exceeded"
)
_DOWN_VERBS = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining "
    "decrease decreases decreased decreasing plunge plunges plunged plunging plummet plummets "
    "plummeted plummeting slump slumps slumped slumping slide slides slid sliding sink sinks sank "
    "sunk sinking tumble tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking contract "
    "contracts contracted contracting dip dips dipped dipping slip slips slipped slipping ease "
    "eases eased easing slow slows slowed slowing shed sheds shedding lose loses lost losing weaken "
    "weakens weakened weakening crash crashes crashed crashing collapse collapses collapsed "
    "collapsing retreat retreats retreated retreating recede receded receding diminish diminished "
    "diminishing dwindle dwindled dwindling halve halves halved halving narrow narrows narrowed "
    "narrowing deteriorate deteriorated deteriorating depreciate depreciated depreciating worsened "
    "cool cooled cooling dive dived dove diving moderate moderated moderating nosedived nosediving "
    "sagged tanked cratered subsided eroded softened"
)
_UP_CAUSES = (
    "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes "
    "hiked hiking push pushes pushed pushing drive drives drove driven driving propel propelled "
    "propelling bump bumped add adds added adding bolster bolstered increase increased increasing "
    "increases expand expanded expanding double doubled doubling triple tripled up upped upping "
    "widen widened send"
)
_DOWN_CAUSES = (
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashes "
    "slashed slashing trim trims trimmed trimming shave shaved shaving drag drags dragged dragging "
    "curb curbed curbing halve halved halving shrink pare pared paring axe axed axing scale scaled "
    "knock knocked wipe wiped wiping decrease decreased decreasing shed sheds shedding drop dropped"
)
_UP_NOUNS = (
    "rise increase growth gain jump surge climb advance rally rebound recovery expansion spike leap "
    "uptick upturn upswing boost hike acceleration improvement appreciation doubling tripling boom "
    "rises increases gains jumps surges hikes raise"
)
_DOWN_NOUNS = (
    "fall drop decline decrease plunge slump slide tumble contraction dip slowdown downturn crash "
    "collapse retreat reduction cut loss shrinkage shortfall plummet falls drops declines cuts "
    "losses depreciation dive deterioration erosion"
)
_OTHER = frozenset("up down edged ticked inched shot scale scaled send".split())
UP_VERBS = frozenset(_UP_VERBS.split()) - _OTHER
DOWN_VERBS = frozenset(_DOWN_VERBS.split())
UP_CAUSES = frozenset(_UP_CAUSES.split()) - frozenset({"scale", "scaled"})
DOWN_CAUSES = frozenset(_DOWN_CAUSES.split())
UP_NOUNS = frozenset(_UP_NOUNS.split())
DOWN_NOUNS = frozenset(_DOWN_NOUNS.split())
PARTICLE_VERBS = frozenset(
    "edged edges edging edge ticked ticks ticking inched inching crept creeping went go going gone "
    "goes shot moved came is are was were be been stood remains remained trading traded finished "
    "closed ended opened nudged headed marched finishing closing ending".split()
)
"""Verbs that move only with "up", "down", "higher" or "lower" after them."""
UP_PARTICLES = frozenset({"up", "higher"})
DOWN_PARTICLES = frozenset({"down", "lower"})

# --- saying -------------------------------------------------------------------------------------

SAYING = frozenset(
    "said says say saying told tells tell added adds adding noted notes noting stated states "
    "stating wrote writes writing argued argues arguing claimed claims claiming warned warns "
    "warning explained explains explaining insisted insists insisting replied replies asked asks "
    "announced announces announcing declared declares declaring tweeted posted remarked observed "
    "commented concluded continued recalled recalls admitted admits conceded concedes acknowledged "
    "acknowledges stressed stresses emphasised emphasized urged urges vowed vows pledged joked "
    "quipped testified maintained reiterated repeated cautioned lamented confirmed confirms "
    "suggested believes believed thinks called predicted estimated estimates estimate forecast "
    "forecasts reported reports showed shows indicated indicates revealed found finds recalled "
    "responded answered cried shouted whispered alleged asserted protested countered".split()
)
HEDGES = frozenset(
    "could may might would reportedly allegedly expected estimated forecast forecasts projected "
    "predicted likely possibly probably perhaps potentially apparently suggests suggest rumoured "
    "rumored tentative provisional preliminary should".split()
)
