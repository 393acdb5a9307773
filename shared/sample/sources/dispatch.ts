/** An article about the report: the report's own words, some reporting of its own, a tail of other headlines. */
export const DISPATCH_TEXT = `Orvane’s Ministry of Maritime Affairs has called Zhaolan its country’s “first partner at sea” in a report to the Assembly, and says it intends to conclude a standing agreement on the exchange of alerts before the present session closes on 27 March 2026.
The report, of which the Zhaolan Times (昭澜时报) has seen a copy, states that over 260 joint watches and exchanges had been carried out by the end of August. It puts the cost of a week without the two Tern cables at 2.1 billion crowns.
The breaks of March and July were “neither the work of weather nor of chance,” the ministry writes. It names no country.
The second outage was felt on both shores. Zhaolan Seabed Networks, which runs the eastern landing station, logged the loss of Tern-1 at 02:14 and of Tern-2 at 11:05 on 19 July, the company told this newspaper.
Veskar, whose survey ships work in the northern approaches, rejected the report. No Veskar vessel had touched, damaged or approached either cable, its foreign ministry said on Wednesday, calling the text “a fisherman’s story with a budget attached.”
In Lanjing, Gu Yanqiu (顾燕秋), spokeswoman for the ministry of maritime affairs, declined to say when the agreement would be signed. The texts were “agreed in substance,” she said, with two clauses on the handling of ship data still open.
The two countries have no treaty of alliance. Their work at sea rests on a memorandum of 2019, which either side may end at 90 days’ notice.


Lanjing Tram Fares to Rise by Ten Cents From the New Year
Court Upholds Fishing Quota for the Outer Islands
Film Festival Opens With a Silent Classic From 1926
Zhaolan Wins Bronze in World Rowing Final
Three Held After Break-In at the Porcelain Museum
Heat Record Broken in the Southern Valleys for a Second Week
University Admits Its Largest Class of Nurses
Night Market on Lantern Street to Close for Repairs
Orchard Owners Ask for Relief After Hail
Old Lighthouse Keeper Honoured at One Hundred
City Council Puts Off Vote on Bicycle Bridge
New Timetable for the Lanjing–Yunque Railway Takes Effect on Sunday
`;
