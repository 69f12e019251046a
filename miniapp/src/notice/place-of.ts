import type { InboxItem } from '@huying/shared/notice/notice-view'
import type { PageName } from '../route/address'

/** Where what one was told of can be looked at: its case, or whatever else it is about. */
export function placeOf(
	{ about, case: id }: Pick<InboxItem, 'about' | 'case'>,
	casePage: 'case' | 'office/case',
): [PageName, Record<string, string>] {
	if (about === 'admission') return ['office/admission', { id }]
	if (about === 'proposal') return ['office/catalogue', { part: 'proposals' }]
	if (about === 'leaving') return ['office/desk', {}]
	if (about === 'countersign') return ['office/countersigns', {}]
	if (about === 'gridHandover') return ['grid/handover', { id }]
	if (about === 'owed') return ['office/disclosures', {}]
	return [casePage, { id }]
}
