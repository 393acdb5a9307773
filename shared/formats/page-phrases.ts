/** Phrases by which pages are known. Every pattern describes a whole line unless it says otherwise. */

export const SHARE =
  /^(?:please )?(?:share|tweet|pin it)(?: (?:this|the|post|posts|article|story|page|news|link|report|it|on|via|with|by|your|friends|network|now|social|media|facebook|twitter|x|whatsapp|telegram|linkedin|email|e-mail|options|\d+))*\s?[:.!]?$|^(?:分享(?:到|至)?.{0,12}|поделиться.{0,20}|compartir|partager(?: cet article)?|teilen|artikel teilen|condividi)\s?[:：]?$/iu;

const PLATFORM =
  '(?:facebook|twitter|x|instagram|youtube|telegram|linkedin|whatsapp|google news|tiktok|weibo|wechat|social media)';

export const SUBSCRIBE = new RegExp(
  [
    '^subscribe(?: (?:now|today|here|to|for|free|us|and)\\b|[.!]?$)',
    '^sign up\\b(?: (?:for|to|here|now|today)\\b|[.!]?$)',
    '^(?:log|sign) in\\b(?: (?:to|or|with|here)\\b|[.!]?$)',
    '^(?:already|not yet) (?:a|an|have)\\b.{0,60}(?:subscriber|member|account|registered)',
    '^(?:register|create (?:a|your) (?:free )?account)(?: (?:now|for free|to (?:continue|read|comment|access))\\b.{0,80}|[.!]?$)',
    `^(?:follow|like|find|join) (?:us|me|.{2,40}?) on ${PLATFORM}(?:(?:,| and| or|, and| &) ${PLATFORM}){0,6}[.!]?$`,
    '^follow us\\b',
    '^stay (?:connected|informed|up to date|updated)\\b.{0,80}(?:newsletter|alerts|inbox|app|channel|[.!:]$)',
    '^join (?:our .{0,60}(?:channel|newsletter|mailing list|community|group)|the .{0,60}(?:newsletter|mailing list))\\b',
    '^(?:get|receive|download) (?:the|our|all the|breaking).{0,80}(?:newsletter|inbox|app|alerts|e-?mail)\\b',
    '^(?:our |the |daily |weekly |free )*newsletters?[.:]?$',
    '^(?:support (?:our|independent) (?:journalism|reporting|work)|become a (?:member|subscriber|supporter)|donate(?: now| today)?[.!]?$)',
    '^to (?:continue|keep) reading\\b',
    '^(?:订阅|訂閱|关注我们|追蹤我們|подпис(?:ывайтесь|аться|ка)).{0,60}$',
  ].join('|'),
  'iu',
);

export const COOKIES =
  /^(?:we(?: and our partners)? use|this (?:web)?site uses|our (?:web)?site uses|by (?:continuing|using|clicking|browsing)|accept|reject|manage|allow|about|to (?:improve|give you|provide))\b.{0,300}\bcookies?\b|^cookies?(?: (?:policy|settings|preferences|notice|consent))?[.:]?$|^(?:accept|reject) all[.!]?$/iu;

export const ADVERTISEMENT =
  /^[-–—\s[(]*(?:advertisements?|advertising|adverts?|advertorial|sponsored(?: content| post| by .{1,40})?|promoted(?: content| stories)?|paid content|remove ads|(?:story|article|text) continues (?:below|after|under)(?: .{1,40})?|scroll (?:down )?to continue(?: .{1,30})?|广告|廣告|広告|anzeige|werbung|publicité|publicidad|pubblicità|реклама)[-–—\s\])]*$/iu;

export const COPYRIGHT =
  /^(?:©|\(c\)\s?\d{4}|copyright\s?(?:©|\(c\)|\d{4}))|^版权所有|^版權所有|^.{0,60}все права защищены|^no part of this (?:article|publication|page|website) may be reproduced/iu;

/** Not a whole line. */
export const RIGHTS_RESERVED = /\ball rights (?:are )?reserved\b.{0,60}$/iu;

export const READ_MORE =
  /^(?:[>»→▶\s]*)(?:(?:read (?:more|next|also)|also read|more on this(?: story| topic)?|related(?: story| article| news| coverage)?|don['’]t miss|you may also like|recommended(?: for you)?|lire aussi|à lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|lee también|leer más|leggi anche|читайте также|相关阅读|相關閱讀|相关新闻|相關新聞|相關報導|延伸阅读|延伸閱讀|推荐阅读)\s?[:：|»>→]\s?\S.{0,220}|(?:click|tap) here\b.{0,80}|(?:read|see) (?:more|the full (?:story|article|text))(?: here| .{0,3})?|continue reading\b.{0,60}|keep reading|show (?:more|less)|(?:load|view|see) (?:more|all)(?: (?:stories|posts|news|articles|results|topics|photos|videos|headlines|latest|from .{1,24}))?)\s?[>»→….]{0,3}$/iu;

export const OTHER_STORIES =
  /^(?:more like this|most (?:popular|read|viewed|shared|commented|recent)(?: (?:stories|articles|news|posts|today|now|this week|this month|in .{1,20}))?|(?:popular|trending|related|recent|recommended|similar|latest|featured|suggested) (?:articles?|stories|story|posts?|news|content|reading|coverage|reads|videos|now|on .{1,24}|for you|from .{1,24})|trending now|(?:you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy|have missed)).{0,12}|editor['’]?s['’]? (?:picks?|choice)|what to read next|read next|up next|in case you missed it|(?:other|more|top) (?:stories|news|headlines|articles)(?: (?:from|in|on) .{1,40})?|from around the web|around the web|must[- ]reads?|lire aussi|à lire aussi|sur le même sujet|mehr zum thema|auch interessant|meistgelesen|lo más leído|te puede interesar|читайте также|相关(?:新闻|阅读|文章|报道|链接)|相關(?:新聞|閱讀|文章|報導)|延伸(?:阅读|閱讀)|热门(?:新闻|文章)?|熱門(?:新聞|文章)?|最新消息|推荐阅读|推薦閱讀|猜你喜欢)\s?[:：]?$/iu;

export const PERHAPS_OTHER_STORIES =
  /^(?:popular|related|trending|recommended|latest|recent|featured|more (?:on|from) .{2,40}|headlines|top stories|see also|also read|read also)\s?:?$/iu;

export const COMMENTS =
  /^(?:\d{1,6} comments?|no comments(?: yet)?|comments? \(\d+\)|(?:leave|post|add|write) a (?:comment|reply)(?: .{1,40})?|comments are (?:closed|moderated).{0,60}|join the (?:conversation|discussion)|(?:view|show|see) (?:all )?(?:\d+ )?comments|be the first to comment.{0,40}|your e-?mail address will not be published.{0,60}|required fields are marked.{0,20}|save my name,? e-?mail.{0,120}|发表评论|發表評論)\s?[.:!*]*$/iu;

export const NAVIGATION =
  /^(?:skip to .{0,10}(?:content|navigation|search|footer)|(?:back to|return to|go to) (?:the )?(?:top|home ?page|list|news|index)(?: of page)?|top of page|toggle (?:navigation|menu|search)|(?:open|close|main) menu|(?:previous|next) (?:article|post|story|page|news)(?:\s?[:：»«>].{0,160})?|loading\s?(?:\.{3}|…)?|page \d{1,4} of \d{1,4}|print (?:this )?(?:page|article|version)|copy link|上一篇.{0,60}|下一篇.{0,60}|返回(?:顶部|首页|列表)?)$/iu;

export const READING_TIME =
  /^(?:(?:estimated )?read(?:ing)? time\s?[:：]?\s?(?:about )?\d{1,3}\s?(?:min|minute|minutes|mins)|\d{1,3}[ -]?(?:min|mins|minute|minutes) (?:read|listen)|listen to (?:this )?(?:article|story)(?: .{1,20})?|audio by .{1,30})\.?$/iu;

export const COUNTER = /^\d[\d.,]{0,8}\s?[km]?\s(?:views?|shares?|likes?|reads?|retweets?|次阅读)$/iu;

export const TAGS =
  /^(?:tags?|tagged(?: with)?|filed under|posted in|categor(?:y|ies)|标签|標籤|метки|теги)\s?[:：]\s?\S.{0,200}$/iu;

/** Labels that belong to the page with or without a value in the next line. */
export const EMPTY_LABEL =
  /^(?:share(?: (?:post|this|article|on|via))?|print|tags?|categor(?:y|ies)|filed under|follow|rate this|font size|text size|advertisement|分享|标签|標籤)\s?[:：]$/iu;

/** Labels whose value may stand in the next line and is worth keeping there. */
export const FIELD_LABEL =
  /^(?:date|time|published|posted|updated|last updated|by|author|via|photo|image|video|credit|editor|日期|作者|编辑|編輯)\s?[:：]$/iu;

/** Not a whole line: an address of electronic mail. */
export const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,6}/gu;

/** The beginning of a line that invites the reader to write. */
export const CONTACT =
  /^(?:please )?(?:(?:write|e-?mail|mail|reach|contact)(?:ing)? (?:to |us|me|our|the (?:author|writer|editor|reporter|newsroom|press|media)|him|her|them)|(?:e-?mail|contact|contacts|mail|press|media|editor|newsroom|tips?)\s?[:：]|send (?:us|your|tips|feedback|letters|comments|questions|corrections)|(?:got|have) a (?:tip|story|question)|(?:letters|feedback|questions|comments|corrections|suggestions|complaints|(?:media |press )?(?:inquiries|enquiries|contacts?))(?: (?:or|and) \S{4,20})?(?:\s?[:：?]| (?:should|can|may|to the editor|about .{1,60}\?))|for (?:more|further|additional|media|press|general|any) (?:information|details|inquir|enquir|contact|quer)|to (?:contact|reach|report|submit|get in touch)|get in touch|联系|聯絡|聯繫|投稿|контакт|пишите|kontakt|contacto|contactez)/iu;

export const TELEPHONE =
  /^(?:tel|telephone|phone|fax|mobile|hotline|电话|電話|传真|傳真)\.?\s?[:：]?\s?[+(\d][\d\s().-]{5,24}$/iu;

export const SHARING_NAMES: ReadonlySet<string> = new Set(
  `facebook twitter x whatsapp telegram linkedin email e-mail mail print copy link reddit pinterest share tweet
   instagram youtube tiktok line weibo wechat threads bluesky mastodon messenger rss save bookmark tumblr vk viber
   flipboard pocket sms`.split(/\s+/),
);

export const FOOTER_LINKS: ReadonlySet<string> = new Set(
  `privacy,privacy policy,privacy notice,terms,terms of use,terms of service,terms and conditions,terms & conditions,
   cookie policy,cookie settings,contact us,about,about us,advertise,advertise with us,careers,accessibility,
   accessibility statement,sitemap,site map,faq,imprint,impressum,datenschutz,do not sell my personal information,
   mentions légales,aviso legal,关于我们,联系我们,隐私政策,關於我們,聯絡我們,隱私權政策`
    .split(',')
    .map((link) => link.trim()),
);

export const BUTTON =
  /^(?:home|menu|search|next|previous|prev|back|close|print|email|e-mail|share|tweet|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|save|bookmark|listen|comments?|login|register|more|top|reply|edition|live|newsletter|updated|about|contact|terms|advertise|loading)[.:]?$/iu;
