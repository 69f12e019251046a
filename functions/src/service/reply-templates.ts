import type { ReplyTemplate, ReplyTemplates } from '@huying/shared/reply-template/reply-template'
import type { Table } from '../store/table'
import { latestList, listedEntries } from './list-store'

/** Words kept ready for answers, as they count now; version 0 where there are none. One GetItem and one Query. */
export async function replyTemplatesOf(table: Table, tenant: string): Promise<ReplyTemplates> {
	const found = await latestList(table, tenant, 'replyTemplates')
	if (found === undefined) return { version: 0, templates: [] }
	return {
		version: found.version,
		...(found.title !== undefined && { title: found.title }),
		templates: await listedEntries<ReplyTemplate>(table, tenant, 'replyTemplates', found.version),
	}
}
