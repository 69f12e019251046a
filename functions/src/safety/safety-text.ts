import type { PrivateRecord } from '@huying/shared/case/private-record'

/** What of a private record others might read one day. Names and phones are never shown to anybody else. */
export function textOf(record: PrivateRecord | undefined): string {
	if (record?.publicAnswer !== undefined) return record.publicAnswer
	return [record?.title, record?.text, record?.place?.description]
		.filter((words) => words !== undefined && words !== '')
		.join('\n')
}
