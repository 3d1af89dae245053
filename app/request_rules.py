"""What is said to Byline that no sentence of a document can answer, as patterns by kind.

A pattern names the whole of what was said, lower-case and without the marks around it; `<name>`
stands for one of the parts in `request_kinds`. What merely sounds alike ("What do analysts think
of …", "What is the total number of …") is a question for the documents and matches none.
"""

from collections.abc import Mapping
from typing import Literal

Kind = Literal[
    "greeting",
    "thanks",
    "farewell",
    "contents",
    "summary",
    "about",
    "sum",
    "opinion",
    "prediction",
    "writing",
    "command",
    "count",
]

RULES: Mapping[Kind, tuple[str, ...]] = {
    "greeting": (
        (
            r"(hi+|hello+|hey+|hiya|howdy|yo|greetings|welcome|salut|bonjour|hallo|good (morning"
            r"|afternoon|evening|day))( there| byline| all| again| everyone| you)?"
        ),
        (
            r"(and )?how( are you|'s it going| is it going| do you do|'re you)( doing| today| now"
            r"| feeling)*"
        ),
        r"what's up",
        r"(it's )?(nice|good|pleased) to (meet|see) you",
    ),
    "thanks": (
        (
            r"((many|great|ok|okay|perfect|awesome|that's great) )*(thanks|thank you|thankyou|thx"
            r"|ty|cheers|much appreciated)\b(,? (very much|so much|a lot|again|byline|then"
            r"|(for|that (was|is|helps?|helped)|you)<chatter>))?"
        ),
        (
            r"(ok|okay|cool|great|nice|perfect|awesome|excellent|wonderful|brilliant|fine|super"
            r"|good|alright|all right|sure|yes|yeah|yep|no|nope|good job|well done|i see|got it"
            r"|understood|never mind|sorry)"
        ),
        r"(that's|that is|that was) (all<chatter>|great|helpful|good|perfect|it|fine|enough|nice)",
    ),
    "farewell": (
        (
            r"(bye+|goodbye|good bye|bye bye|good night|farewell|cheerio|see (you|ya)( later|"
            r" soon| tomorrow| around)?|take care|so long|have a (nice|good|great|lovely) \w+)"
        ),
    ),
    "contents": (
        (
            r"(tell me |show me |say )?what('s| is| do you have| have you got| lies)?( there)?("
            r" all)? (in|inside)( of)? (here|there|it|this|<whole>)( about)?"
        ),
        (
            r"(what|which)( other)?( (kinds?|sorts?|types?) of)? <nouns> (do you (have|cover"
            r"|know( about)?|hold|use|offer|contain)|have you( got)?|are (there|here|you using"
            r"|(in|inside) (here|there|it|<whole>)|included|covered|indexed|available|loaded"
            r"|known)|is (there|here|covered|included|in here)|can (i|we) (ask|search|query"
            r"|read)( you)?( about)?|(does|do) (it|this|<whole>) (cover|have|hold|contain|span))"
        ),
        (
            r"what (else )?(have you( got)?|do you (have|know|cover|contain)( about)?|can (i|we)"
            r" (ask|find|read|search)( you)?( about| here| in here)?|can you (tell me|answer"
            r"|talk)( about)?|is (all )?this( all)?( about)?|should i ask( you)?( about)?|is"
            r" there( to (read|know|ask))?)"
        ),
        (
            r"how many <nouns> (do you (have|know|cover)|have you( got)?|are (there|indexed"
            r"|available|loaded|included|(in|inside) (here|there|it|<whole>))|(does|do) (it|this"
            r"|<whole>) (have|hold|contain|cover))"
        ),
        (
            r"(list|show|name|display|give|tell|enumerate)( me)?( us)?( an?| the)?( full|"
            r" complete)?( (list|table|overview|names|titles) of)?( (all|everything|(all )?(of"
            r" )?(the|your|available|indexed)))* (<nouns>|everything)( (you have|in (here"
            r"|<whole>)|you know|there are))?"
        ),
        (
            r"what (is|are) (this|these|the|your|those) (<nouns>|corpus|collection|folder|index"
            r"|archive)( (all )?about)?"
        ),
        (
            r"what (period|dates?|time ?span|years?|days?|time)( range)? (do|does|is|are) (you|it"
            r"|this|<whole>) (cover|covered|span|from|include|range over)( by .+)?"
        ),
        (
            r"(give me |show me |can i have )?(an? |the )?(short |brief |quick )?(overview|table"
            r" of contents|contents)( of <everything>)?"
        ),
    ),
    "summary": (
        (
            r"(summari[sz]e|sum up|sum|recap|condense|outline|digest) <everything>( up)?( (in|to"
            r"|as|into|within) .{1,40}| briefly| quickly| for me| you (have|know))*"
        ),
        r"summari[sz]e",
        r"sum up",
        r"tl ?;? ?dr",
        (
            r"(give me|provide|make|write|i (need|want)|show me|i'd like|let me have)( me)? an?"
            r" (\w+ )?(summary|synopsis|digest|recap|abstract|résumé)( of <everything>)?( in"
            r" .{1,40})?"
        ),
        (
            r"(<what_is>|give me|list|name|tell me) (the )?((main|key|most important|central"
            r"|major|essential) (points?|takeaways?|messages?|findings?|ideas?|facts|insights)"
            r"|gist|bottom line|essence|summary)( (of|in|from|across) (all )?<everything>)?"
        ),
        r"tell me (everything|all)( you know| there is| about (it|everything))?",
    ),
    "about": (
        r"who( exactly)? are you",
        (
            r"what( exactly)? are you( (for|called|good at|doing|able to do|capable of|made of"
            r"|based on|trained on|built on|made for))?"
        ),
        r"(what's|what is|tell me) your (name|purpose|job|function|task|goal|role|version)",
        r"what are your (capabilities|abilities|limits|limitations|features|functions|skills)",
        r"how (do|does) (you|byline|this|it)( actually| really)? (work|function)( here)?",
        (
            r"(are you|is this|is byline|am i talking to)( (just|really|like))?( (an?|the"
            r"|some))?( \w+)? ?<machine>"
        ),
        (
            # "Is this based on AP reporting" asks about the answer.
            r"(are you|is this|is byline) (built|running|trained|powered|(?<!this )based) (on|by)"
            r" .+"
        ),
        r"is this based on ((an?|the) )?<machine>( models?)?",
        r"(what|who)('s| is) byline",
        (
            r"who (made|built|created|developed|wrote|programmed|trained|designed|owns|runs|is"
            r" behind) (you|byline|this (tool|app|chat|program))"
        ),
        r"what (can|do) (you|byline) do( for (me|us))?",
        r"(how|what) can you help( me| us)?( with)?",
        r"how (can|do|should) i (use|work with|talk to|ask) (you|byline|this|it)( .{1,30})?",
        (
            r"(where|how) do (you|your) (answers? |information |facts |data )?(get|find|take"
            r"|choose|pick|know|come|make|produce|generate|check|verify|come up with)( (your|the"
            r"|these|those|this|that|all|it|things|answers?|facts|information|data|sources?"
            r"|quotes|citations|knowledge|sentences|stuff|from))*"
        ),
        (
            r"(can|should|may) (i|we|one) (trust|believe|rely on) (you|byline|this|it|these"
            r" answers|your .+|the answers)"
        ),
        (
            r"(are|is) (you|your (answers?|information|sources?)) (always |really )?(right"
            r"|correct|reliable|accurate|true|trustworthy|up to date|biased|neutral|objective)"
        ),
        r"how (accurate|reliable|good|smart|old|fast|trustworthy|sure) are (you|your answers)",
        (
            r"(which|what)( \w+){0,2} (models?|llm|ai|technology|algorithms?|software|engine) (do"
            r" you use|are you( using| based on| running)?|is behind you|powers you|runs? here)"
        ),
        (
            r"do you (use|search|browse|access|have access to|know|need|go on|look on) (the |an?"
            r" )?(internet|web|ai|google|chatgpt|llms?|language models?)"
        ),
        r"do you (also )?(speak|understand) (other languages|<languages>)",
        (
            r"do you (make (things|this|stuff|it|answers) up|hallucinate|lie|learn|remember|store"
            r"|keep|save|log|sleep|dream|have feelings)( (to me|from .+|my .+|me|what .+|our .+"
            r"|this|anything|it))?"
        ),
        r"(what|which) (languages|formats|file types) (do|can) you (speak|understand|support|read)",
        (
            r"(how|what|why|is|can|does|do) (does |can |is )?byline\b(?! [a-z]+ (say|report|write"
            r"|claim|mean))(?! times| books| bank).{0,60}"
        ),
        r"(i need )?help( me)?( out)?",
    ),
    "sum": (
        (
            r"(?!(<what_is> )?(24/7|<slashed_date>)$)(<what_is> |how much is |how many is "
            r"|calculate |compute |solve |work out |evaluate )?<number>(<operator><number>)+( ?="
            r" ?)?"
        ),
        r"(calculate|compute|tally|work out|multiply|subtract|divide|add (up|together)) .+",
        r"add .+ (together|up)",
        r"sum (of |the |all |together ).+",
        r"(average|total) (all|up) .+",
        (
            # "The maximum sentence for all counts" is no sum.
            r"(?!.* for (all|each|every|both)( of)?( the)? counts\b)"
            r"(<what_is>|tell me|give me|find) (the )?((grand|overall|combined) )?(sum|total"
            r"|average|mean|median|maximum|minimum|standard deviation)\b.* (of|across|over|in"
            r"|from|among|for) (all|every|each|both)( of)?( the| these| those)? (\w+"
            r" )?<figures>\b.*"
        ),
        r"(<what_is> )?(the )?(square root|cube root|logarithm|log|factorial|sine|cosine) of \d.*",
    ),
    "opinion": (
        (
            r"((what|who|whom|where|why|when|which)\b( \w+){0,3} )?do you (personally |really "
            r"|also )?<think>\b.*"
        ),
        r"how do you (feel|like)\b.*",
        r".*,? do you think",
        r"(.*\b)?in your (own )?(opinion|view)\b.*",
        r".*\bare you (for|against|in favou?r of)\b.*",
        (
            r"(what|who|which)\b.{0,12} (is|are|'s|would be) (\w+ )?your (\w+ )?(opinions?|views?"
            r"|thoughts?|take|favou?rite|advice|recommendations?|position|stance|guess"
            r"|feelings?)\b.*"
        ),
        r"(what|who)'s your (opinion|view|take|favou?rite|advice|guess|position|stance)\b.*",
        r"(should|shall|ought) (i|we)\b<unless_told>.*",
        (
            r"(what|who|whom|which) (should|shall) (i|we) (do|think|believe|say|choose|trust|vote"
            r"|support)\b<unless_told>.*"
        ),
        r"what would you (do|say|choose|recommend|advise|suggest|prefer|think)\b.*",
        r"(give me|tell me) your (opinion|view|take|thoughts|advice)\b.*",
    ),
    "prediction": (
        (
            r"who('ll| will|'s going to| is going to|'s gonna) win\b(?!.*\b(according|accord|say"
            r"|says|predict|predicts|expect|expects|forecast)\b).*"
        ),
        (
            r"what('ll| will|'s going to| is going to) happen( next| now| then| tomorrow| in the"
            r" (future|end|long run)| after (that|this))?"
        ),
        r"(predict|forecast|foresee|guess) (the|what|who|when|how|if|whether|my|a|where)\b.*",
        r"will it (rain|snow|be (sunny|hot|cold|warm|cloudy|dry))\b<unless_told>.*",
        (
            r"(what's|what is|what will be|how's|how is) the weather\b( like)?( today| tomorrow|"
            r" now| forecast| here)*"
        ),
        r"what will the (future|weather) (bring|be)\b.*",
    ),
    "writing": (
        (
            r"<unless_list>(write|compose|rewrite|rephrase|paraphrase|proofread|translate|reword)"
            r" (?!down\b).+"
        ),
        (
            r"<unless_list>(draft|generate|create|invent|make( up)?|design|prepare)( me| us)?"
            r" (an?|some|my) .+"
        ),
        r"tell (me |us )?(an?|another) (\w+ )?(joke|story|tale|poem|riddle|fairy tale)\b.*",
        r"sing\b.{0,40}",
        r"how (do|would|can) (you|i|we|one) say .+ in \w+",
    ),
    "command": (
        (
            # What is to be shown or checked may be what the documents say: "Show us the towns",
            # "Show me an article on Diboli", "Show all attacks", "Check this: who …?", "Check
            # this claim: …".
            r"(?!show us (?!an?\b|some\b|the (file|web)\b))"
            r"(?!show ((me|us|all|some|an?|the) )+(articles?|documents?|reports?|stor(y|ies))\b)"
            r"(?!(show|share|check) (all|an?|some)\b"
            r"(?! (of |the |my |your |our ){0,2}(\w+ )?<device>\b))"
            r"(?!check (this|that|these) ?([^:]{0,30}:|claims?\b|facts?\b|figures?\b))"
            r"(delete|remove|erase|open|close|download|upload|save|export|print|copy|move|rename"
            r"|send|forward|share|post|publish|play|show|draw|plot|sketch|paint|run|execute"
            r"|install|call|book|buy|order|e-?mail|mail|mute|start|set|load|import|fetch|check)"
            r"(?! (this|that|it|us|me|my|all|everything)[,:]? <asking>\b)"
            r" (the (file|document|first|second|last|app|web|internet|music|lights?|volume|alarm"
            r"|timer|email|e-mail|index|server|chat|conversation|computer|code|script)|this|that"
            r"|these|it|all|everything|me an?|me the (file|web)|my|us|an?|some)\b.*"
        ),
        (
            r"(send|email|e-mail|mail|call|remind|wake|book|order) me\b"
            r"(?!( again| please)*[,:]? (<asking>|about|of)\b).*"
        ),
        r"(turn|switch) (on|off|up|down) .+",
        r"(shut|log) (down|off|out|up)\b.{0,20}",
        r"(search|look|browse|check)( on| up)? (the )?(web|internet|google|wikipedia|online)\b.*",
        r"google (it|this|that|.+ for me)",
        (
            # "Forget the army: what did JNIM claim?", but not "Ignore all rules: who …?"
            r"(ignore|forget|disregard) (?!(?!.*\b(instructions?|prompts?|rules|guidelines)\b)"
            r".*[,:.;!?]+ (and |but )?<asking>\b)"
            r"(all|any|your|the|previous|prior|everything|every)\b.*"
        ),
        r"what('s| is) (the )?(time|(today's |current )?date|day)( (is it|now|today))*",
        r"what (time|day|date|year|month) (is it|do we have)( (now|today))*",
        r"(stop|cancel|quit|exit|restart|reset|clear|undo|start over|test(ing)?|foo|asdf\w*)",
        r"[\W_]*",
    ),
}
