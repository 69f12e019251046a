import type { Receipt } from '@huying/shared/case/case-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Asked, ask, callOf, questionDigest } from '@huying/shared/service/ask'
import type { Question } from '@huying/shared/service/question'
import { open } from '../case/open-case'
import { touringDaysOf } from '../circle/circle-store'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { serviceOf } from './service-store'

/**
 * Opens a case for a question about a service, a touring day or anything else.
 * @throws RefusalError serviceUnknown, touringDayUnknown, and as submitting a case does
 */
export async function askQuestion(
	table: Table,
	ports: Ports,
	who: Who,
	question: Question,
	correlation?: string,
): Promise<Receipt> {
	const asked = await askedOf(table, who.tenant, question)
	return open(
		table,
		ports,
		who,
		callOf(question),
		who.user,
		(context) => ask(question, asked, context),
		correlation,
		questionDigest(question),
	)
}

/** What a question names. */
async function askedOf(table: Table, tenant: string, question: Question): Promise<Asked> {
	const [found, days] = await Promise.all([
		question.service === undefined ? undefined : serviceOf(table, tenant, question.service),
		question.touringDay === undefined ? [] : touringDaysOf(table, tenant, question.village),
	])
	const touringDay = days.find(({ id }) => id === question.touringDay)
	if (question.service !== undefined && found === undefined)
		throw new RefusalError('serviceUnknown', 'service')
	if (question.touringDay !== undefined && touringDay === undefined)
		throw new RefusalError('touringDayUnknown', 'touringDay')
	return { ...(found && { service: found.service }), ...(touringDay && { touringDay }) }
}
