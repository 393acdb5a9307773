/** A web article as it is copied off the page: a date line, an empty field, a share line, a tail of other stories. */
export const HEARING_TEXT = `Tuesday, November 4, 2025

Orvane Passed 1,900 Ship Alerts to 17 Coast Guards This Year

Date:

The Harbour Protection Service has passed more than 1,900 alerts about suspect ships to the coast guards of 17 countries since January, its director-general, Tobias Hallane, told the Assembly’s Committee on Coasts and Transport on Tuesday. In the whole of last year the figure was 640, he said.

Hallane appeared with Maritime Affairs Minister Birgit Lonne to answer for the two cable breaks of July 19. He said investigators had lifted a length of anchor chain from the seabed near the second break and were working from “a short list of hulls, and it is getting shorter.” He named no ship and no flag.

Opposition member Casimir Roke asked whether alerts sent to Zhaolan had found their way to other capitals. “No alert has left the circle it was sent to,” Hallane replied. “I have read the logs myself, and there is nothing in them.” The service’s inspector, who is also looking into the matter, has yet to publish a finding.

Members then turned to the measures that Veskar announced on Friday against Joren Tann, the shipowner who has chaired Orvane’s Cable Repair Board since February. Veskar froze his holdings there, worth about 40 million crowns, and closed its ports to the six vessels of his company. Hallane called the step a gesture with a mailing list.

“I expect more of these letters before the ice goes out, and I do not expect any of our partners to change course because of them,” he said.

Lonne told the committee that the Joint Watch Centre at Marrin Point would be staffed around the clock from June 30, 2026. Asked how many of its 64 posts were filled, she said 22. Recruiting was slower than planned, she added, because private firms pay signals technicians a third more.

The service has also bought two uncrewed survey boats, which began work off the northern shore in September. Each of them inspects about 30 kilometres of cable a day in fair weather.

Committee hearings on the supplementary budget resume on November 25.

Share this article:

Popular

More like this
Related

Selmouth Bakers Revive the Salt Loaf After Sixty Years

A crust once baked only for harbour pilots is...

Lanjing Opens Night Ferry to the Outer Islands

The first sailing carried four hundred passengers and...

Harp Makers of Tarnwick Win National Craft Prize

Judges praised a workshop that has kept its...

Early Snow Closes Three Passes Above Ostervale

Drivers are asked to carry chains until the...
`;
