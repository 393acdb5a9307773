/** Second-hand news: an outlet retells an agency's interview, then an unnamed official, then a second story. */
export const WIRE_TEXT = `Orvane will ask its Assembly for a further 14.2 billion crowns ($1.31 billion) to guard the cables on its seabed, Deputy Finance Minister Lucan Brehm said, as cited by the Meridian Wire agency.
“We have been paying for repairs at the price of surprise,” Brehm told the agency. “I would rather pay for watchmen at the price of wages.”
The sum would cover 2026 and 2027, he said. About 60 percent of it is meant for the Tidewatch sensor line and the remainder for ships and staff. The request would lift spending on maritime security to 1.9 percent of national output, from 1.4 percent, according to Brehm.
Separately, an Orvanese official who works on the sensor line said its northern section was “a third laid and not yet heard from.” The official asked not to be named because the contractor’s reports to the government are confidential.
Deliveries of hydrophones are five months late, the official said, and the date given out in public “belongs to the people who make speeches, not to the people who lay cable.” The engineers do not expect the section to work before the the autumn of next year.
The coalition holds 61 of the Assembly’s 120 seats. Its junior partner, the Shore Party, has told the finance ministry that it wants a third of the money spent on the fishing harbours, the official said. “Without the harbours there is no vote,” the official quoted from a message that he said he had been shown.
The crown has lost 4 percent against the dollar since the breaks in July.
Veskar will raise its naval spending by 8.5 percent next year, the second increase in a row of more than 8 percent, Meridian Wire reports from Voyra.
The draft budget gives the navy 93.6 billion talers ($4.68 billion). It comes as Veskar expects its economy to grow by only 1.7 percent. Officials in Voyra describe the money as meant for icebreakers and harbour tugs; the budget paper itself names three hydrographic ships. hydrographic ships.
Two of the navy’s deputy commanders were dismissed in August. No reason was given.
`;
