/** What a column of a hand-kept list of claims may be. */
export const LEDGER_FIELDS = [
  'claim',
  'link',
  'quote',
  'date',
  'confidence',
  'source title',
  'outlet',
  'speaker',
  'note',
  'ignore',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Names of columns in English, German, French, Spanish and Chinese, folded as {@link foldedName} does; the first ones say most. */
const NAMES: Readonly<Record<LedgerField, string>> = {
  claim: `claim|claims|statement|assertion|allegation|finding|assessment|proposition|claim text|what is claimed
    |behauptung|aussage|these|feststellung|affirmation|allegation|declaration|enonce|afirmacion|declaracion|aseveracion
    |说法|說法|主张|主張|声明|聲明|陈述|陳述|断言|论断|论点|指控|声称`,
  link: `link|url|links|urls|uri|href|web address|address|source link|source url|permalink|webadresse|internetadresse
    |adresse|lien|liens|enlace|enlaces|direccion|direccion web|链接|鏈接|連結|网址|網址|网页|来源链接`,
  quote: `quote|quotation|quotes|excerpt|verbatim|passage|exact words|original text|wording|evidence|text|snippet
    |zitat|wortlaut|auszug|beleg|citation|extrait|verbatim|cita|cita textual|extracto|texto
    |引文|引用|引语|引語|原文|摘录|摘錄|原话`,
  date: `date|claim date|date of claim|statement date|published|publication date|captured|capture time|capture date
    |date captured|accessed|retrieved|when|day|time|timestamp|datum|veroffentlicht|abgerufen|erfasst|zeitpunkt|zeit|tag
    |date de publication|publie|publie le|consulte le|jour|heure|fecha|publicado|consultado|hora|dia
    |日期|时间|時間|发布日期|發布日期|发布时间|采集时间|获取时间`,
  confidence: `confidence|confidence level|credibility|reliability|rating|grade|grading|admiralty|admiralty code|certainty
    |certainty level|trust|veracity|score|konfidenz|vertrauen|zuverlassigkeit|glaubwurdigkeit|bewertung|sicherheit|einstufung
    |confiance|fiabilite|credibilite|certitude|cotation|evaluation|note de fiabilite|confianza|fiabilidad|credibilidad
    |certeza|calificacion|valoracion|置信度|可信度|可靠性|可靠度|信度|评级|評級`,
  'source title': `source title|title|headline|source|source name|article|document|report|article title|quelle|titel
    |uberschrift|schlagzeile|artikel|dokument|quellentitel|titre|article|titre de la source|fuente|titulo|titular|articulo
    |documento|来源|來源|标题|標題|题目|題目|文章|出处|出處`,
  outlet: `outlet|publisher|publication|media|media outlet|newspaper|website|site|agency|platform|channel|medium|verlag
    |zeitung|herausgeber|sender|webseite|agentur|media|editeur|publication|journal|organe|agence|chaine|medio|editorial
    |periodico|agencia|sitio|sitio web|canal|媒体|媒體|出版|出版社|报纸|報紙|机构|机构名称|网站|平台`,
  speaker: `speaker|who|said by|stated by|author|person|actor|attributed to|attribution|made by|claimant|name|sprecher|autor
    |urheber|person|wer|sprecherin|verfasser|redner|orateur|auteur|locuteur|qui|intervenant|orador|autor|hablante|quien
    |portavoz|发言人|發言人|说话人|讲话人|作者|人物|谁|人员`,
  note: `note|notes|comment|comments|remark|remarks|context|analyst note|notiz|notizen|anmerkung|anmerkungen|bemerkung
    |bemerkungen|kommentar|hinweis|kontext|remarque|remarques|commentaire|commentaires|contexte|nota|notas|comentario
    |comentarios|observaciones|observacion|contexto|备注|備註|注释|說明|说明|评论`,
  ignore: `id|no|nr|number|row|index|line|item|nummer|lfd nr|zeile|num|numero|n|ligne|fila|编号|編號|序号|序號|行号`,
};

const LISTS: readonly (readonly [LedgerField, readonly string[]])[] = LEDGER_FIELDS.map((field) => [
  field,
  NAMES[field].split('|').map((name) => name.trim()),
]);

/** How well the name of a column fits a field: 0 for not at all, up to 20 for the very word. */
export function nameScore(column: string, field: LedgerField): number {
  const name = foldedName(column);
  const names = LISTS.find(([listed]) => listed === field)?.[1] ?? [];
  const place = names.indexOf(name);
  if (place !== -1) return 20 - Math.min(place, 8);
  return names.some(
    (word) =>
      (isIdeographic(word) ? name.includes(word) : ` ${name} `.includes(` ${word} `)) && word.length > 1,
  )
    ? 8
    : 0;
}

const isIdeographic = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** Lower case, without accents, marks and brackets. */
const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[#№]/gu, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
