import { type Rule, rule } from "./rule.ts";

/** Words misspelt by the thousand, each with the one word that was meant; `_` is a space. */
const MEANT = `
accomodate:accommodate accomodation:accommodation adn:and adress:address alot:a_lot
aplication:application apllication:application appretiate:appreciate appriciate:appreciate
apreciate:appreciate aswell:as_well beggining:beginning begining:beginning beleive:believe
belive:believe buisness:business busness:business bussiness:business calender:calendar cant:can't
carefull:careful colleage:colleague collegue:colleague collegues:colleagues comittee:committee
commitee:committee concious:conscious conversaton:conversation converstion:conversation
couldnt:couldn't curently:currently currenty:currently definately:definitely definatly:definitely
dependancy:dependency desgin:design developement:development devlopment:development didnt:didn't
differnt:different diffrent:different doesnt:doesn't dont:don't eachother:each_other easly:easily
efficent:efficient enthousiastic:enthusiastic enthusiam:enthusiasm enthusiatic:enthusiastic
enviorment:environment enviroment:environment especialy:especially excelent:excellent
exellent:excellent existance:existence expecially:especially expereince:experience
experiance:experience familar:familiar feild:field finaly:finally forwad:forward fourty:forty
foward:forward freind:friend futher:further garantee:guarantee gaurantee:guarantee
goverment:government gratefull:grateful greatful:grateful happend:happened havent:haven't
helpfull:helpful her's:hers hesistate:hesitate hestitate:hesitate hte:the im:I'm
imediately:immediately immediatly:immediately importent:important improvment:improvement
incase:in_case independant:independent infact:in_fact interessted:interested interrested:interested
interveiw:interview intervew:interview intervewing:interviewing inteview:interview
intrested:interested intresting:interesting isnt:isn't ive:I've knowledgable:knowledgeable
knowlege:knowledge langauge:language liason:liaison loyality:loyalty maintainance:maintenance
maintan:maintain managment:management mantain:maintain neccessary:necessary necesarily:necessarily
necesary:necessary noticable:noticeable ocassion:occasion occassion:occasion occured:occurred
occuring:occurring opertunity:opportunity oportunity:opportunity oppinion:opinion
opportunty:opportunity oppurtunity:opportunity orginal:original our's:ours paralel:parallel
particulaly:particularly particulary:particularly perfomance:performance performence:performance
persue:pursue posession:possession posible:possible positon:position possition:position
postion:position prefered:preferred privelege:privilege priviledge:privilege probaly:probably
profesional:professional professionel:professional proffesional:professional programing:programming
publically:publicly qualfied:qualified qualifed:qualified questionaire:questionnaire realy:really
reasearch:research reccommend:recommend recieve:receive recieved:received recomend:recommend
recomendation:recommendation recrutier:recruiter recuriter:recruiter refered:referred
refering:referring relevent:relevant responsability:responsibility responsibilty:responsibility
sence:sense seperate:separate seperately:separately similiar:similar sincerley:sincerely
sincerly:sincerely specialy:specially strenght:strength strenghts:strengths strentgh:strength
succes:success succesful:successful succesfully:successfully successfull:successful sucess:success
sucessful:successful suprise:surprise suprised:surprised taht:that teh:the thankyou:thank_you
their's:theirs theyre:they're thier:their thsi:this togehter:together tommorow:tomorrow
tommorrow:tomorrow tomorow:tomorrow transfered:transferred truely:truly untill:until usefull:useful
wasnt:wasn't welcom:welcome wellcome:welcome wether:whether weve:we've whcih:which wich:which
wonderfull:wonderful wouldnt:wouldn't writen:written writting:writing yesteday:yesterday
yesturday:yesterday your's:yours youre:you're
`;

const RIGHT: ReadonlyMap<string, string> = new Map(
  MEANT.trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split(":");
      return [wrong, right.replaceAll("_", " ")] as const;
    }),
);

export const MISSPELT: readonly Rule[] = [
  rule(
    new RegExp(`(?<![\\p{L}'’-])(${[...RIGHT.keys()].join("|")})(?![\\p{L}'’-])`, "giu"),
    (wrong = "") => RIGHT.get(wrong.toLowerCase()) ?? wrong,
    "misspelt",
  ),
];
