import type { Summary } from '@huying/shared/case/case-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { sayVillage } from '../../region/villages'

/** Where a case comes from: the village, the channel with its number there, and the unit where that is news. */
export function originOf(summary: Summary, tenant: Tenant | undefined): string[] {
	const { source, sourceNumber, village, unitName, status } = summary
	const onTheDeskOfItsUnit = status === 'assigned' || status === 'handling'
	return [
		village === undefined ? words.unplaced : (sayVillage(tenant, village) ?? village),
		caseText.source[source],
		...(sourceNumber === undefined ? [] : [words.originalNumber(sourceNumber)]),
		...(unitName === undefined || onTheDeskOfItsUnit ? [] : [unitName]),
	]
}
