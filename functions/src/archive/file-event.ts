import { linesOf, mayTell } from '@huying/shared/archive/lines-of'
import { monthOf } from '@huying/shared/archive/month'
import type { CaseEvent } from '@huying/shared/case/event'
import type { DynamoDBRecord } from 'aws-lambda'
import { awaitMonthsEnd } from '../star/stars-due'
import type { Table } from '../store/table'
import { putLine } from './archive-store'
import { eventsUpTo } from './read-events'

/**
 * Files what one event of a case says of grid workers. It is told from the case's own events up to this one, so that it
 * comes to the same however late, in whatever order and however often the stream tells of it; a line that stands is
 * left as it is. An event that cannot say anything costs nothing; another one Query, and one PutItem a line.
 */
export async function fileEvent(table: Table, record: DynamoDBRecord): Promise<void> {
	const item = record.dynamodb?.NewImage
	const stored = item?.stored?.S
	const [tenant = '', kind, id = ''] = (item?.pk?.S ?? '').split('#')
	if (stored === undefined || kind !== 'case') return
	const event = JSON.parse(stored) as CaseEvent
	if (!mayTell(event)) return
	// the first event needs no other to be told by
	const events = event.seq === 1 ? [event] : await eventsUpTo(table, tenant, id, event.seq)
	for (const line of linesOf(events)) {
		await putLine(table, tenant, line)
		if (line.step === 'errandDone') await awaitMonthsEnd(table, tenant, monthOf(line.at))
	}
}
