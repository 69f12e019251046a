import type { WorkView } from '@huying/shared/disclosure/disclosure-view'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import type { PropsWithChildren } from 'react'
import { Breakdown } from '../../disclosure/breakdown'
import { ItemHead } from '../../disclosure/item-head'
import { Table } from '../../disclosure/table'
import { Card } from '../../kit/card'
import { Row } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Difference } from './difference'
import { Faults } from './faults'
import { Steps } from './steps'

/** How it stands, what is wrong, exactly what people will see, what was hidden and what changes, and every step. */
export function Worked({ worked, children }: PropsWithChildren<{ worked: WorkView }>) {
	const {
		villageName,
		group,
		period,
		work,
		standing,
		dueAt,
		faults,
		preview,
		masked,
		difference,
		reason,
		steps,
	} = worked
	const state = work === 'idle' ? words.standing[standing] : words.work[work]
	return (
		<>
			<Card>
				<Heading>{`${villageName} · ${group.name} · ${sayPeriod(period)}`}</Heading>
				<Paragraph>{state}</Paragraph>
				{standing === 'unpublished' && <Quiet>{words.list.due(dueAt)}</Quiet>}
				{reason !== undefined && <Quiet>{`${words.one.reason}：${reason}`}</Quiet>}
				{children}
			</Card>
			<Faults faults={faults} columns={group.columns} />
			{preview && (
				<>
					<Row apart>
						<Heading>{words.one.preview}</Heading>
					</Row>
					<Quiet>{words.one.previewHint}</Quiet>
					<ItemHead content={preview} />
					{preview.balance && <Breakdown balance={preview.balance} />}
					<Table content={preview} />
				</>
			)}
			{masked.length > 0 && (
				<Card>
					<Heading>{words.one.masked}</Heading>
					{masked.map((line) => (
						<Paragraph key={line}>{line}</Paragraph>
					))}
					<Quiet>{words.one.maskedHint}</Quiet>
				</Card>
			)}
			{difference && <Difference difference={difference} />}
			<Steps steps={steps} />
		</>
	)
}
