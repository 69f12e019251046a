import { anEntry, someUnits } from '@huying/shared/catalogue/entries.fixture'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { serviceSheet } from '@huying/shared/service/service-sheet'
import { aService } from '@huying/shared/service/services.fixture'
import { writeListSheet } from '@huying/shared/sheet/list-sheet'
import type { Bodies } from './bodies'

const listFile = Buffer.from(
	writeSheet({ entries: [anEntry] }, someUnits)
		.map((cells) => cells.join(','))
		.join('\n'),
).toString('base64')

/** A county's services as a file, and what names them. */
const services = { entries: [aService] }

const servicesFile = Buffer.from(
	writeListSheet(serviceSheet, services, undefined)
		.map((cells) => cells.join(','))
		.join('\n'),
).toString('base64')

const servicesDigest = digest(canonical(services))

/** What fills the lists that a county keeps. */
export const listBodies = {
	previewCatalogue: [{ id: 'preview-00000000000001', name: '清单.csv', content: listFile }],
	publishCatalogue: [
		{ id: 'publish-00000000000001', name: '清单.csv', content: listFile, base: 0, digest: 'x' },
		{ id: 'publish-00000000000002', name: '清单.csv', content: listFile, base: 0 },
	],
	propose: [
		{
			id: 'proposal-0000000000001',
			name: '井盖异响',
			field: '城乡建设',
			lead: 'housing',
			words: '夜里响。',
			case: 'case-0000000000000001',
		},
	],
	decideProposal: [
		{ id: 'decision-0000000000001', decision: 'accept', base: 0, entry: anEntry },
		{ id: 'decision-0000000000002', decision: 'refuse', words: '已经有了。' },
	],
	previewList: [{ name: '服务事项.csv', content: servicesFile }],
	publishList: [
		{
			id: 'publish-0000000000001',
			name: '服务事项.csv',
			content: servicesFile,
			base: 0,
			digest: servicesDigest,
		},
	],
} satisfies Bodies
