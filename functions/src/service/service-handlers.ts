import { tenantIn } from '@huying/shared/disclosure/disclosure'
import { circleOf } from '../circle/circle-store'
import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { writeListFile } from './list-file'
import { replyTemplatesOf } from './reply-templates'
import { servicesOf } from './service-store'
import { listNow, listView, previewList, publishListFile, townsOf } from './upload-list'

/** The routes of services and of what is near by. */
export function serviceHandlers(table: Table, { now }: Pick<Ports, 'now'>): Handlers<'service'> {
	return {
		services: async ({ params }) => {
			const { services, ...published } = await servicesOf(table, params.tenant)
			return { ...published, services: [...services] }
		},
		circle: ({ params }) => circleOf(table, tenantIn(params.village), params.village, now()),
		replyTemplates: ({ who }) => replyTemplatesOf(table, who.tenant),
		list: ({ who, params }) => listView(table, who, params.list, now()),
		listFile: async ({ who, params, query }) => {
			const [{ published, list }, towns] = await Promise.all([
				listNow(table, who.tenant, params.list),
				townsOf(table, who.tenant),
			])
			return writeListFile(params.list, list, towns, query.format, published?.version ?? 0)
		},
		previewList: ({ who, params, body }) => previewList(table, who, params.list, body, now()),
		publishList: ({ who, params, body }) => publishListFile(table, who, params.list, body, now()),
	}
}
