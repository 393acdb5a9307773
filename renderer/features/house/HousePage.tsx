import { HOUSE_WORDS as WORDS } from '../../../shared/words/house.ts';
import { houseFacts } from '../../db/queries-house.ts';
import { useQuery } from '../../db/use-query.ts';
import { HouseSection } from './HouseSection.tsx';
import { SchemeSection } from './SchemeSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import './house-page.css';

/** Whose assessments these are: name and picture, markings, templates. */
export function HousePage() {
  const facts = useQuery(houseFacts);
  if (!facts) return null;
  return (
    <div className="house-page">
      <p className="house-lead">{WORDS.lead}</p>
      <HouseSection house={facts.house} />
      <SchemeSection facts={facts} />
      <TemplatesSection />
    </div>
  );
}
