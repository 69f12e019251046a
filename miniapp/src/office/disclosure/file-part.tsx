import type { TypedTable } from '@huying/shared/disclosure/command'
import type { SheetFaults } from '@huying/shared/sheet/file'
import * as work from '@huying/shared/text/zh-CN/disclosure-work'
import { errors } from '@huying/shared/text/zh-CN/error'
import { sheet as words } from '@huying/shared/text/zh-CN/sheet-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { FaultList } from '../sheet/fault-list'
import { chooseSheet, handOut } from '../sheet/sheet-file'
import { useAttempt } from '../use-attempt'
import type { Form } from './typed-form'

type Props = { form: Form; onTable: (changes: Partial<TypedTable>) => void }

/** A table from a file: all of it, or what is wrong with it; and an empty file to be filled in. */
export function FilePart({ form: { village, group, period }, onTable }: Props) {
	const { busy, problem, setProblem, attempt } = useAttempt<'read' | 'xlsx' | 'csv'>()
	const [faults, setFaults] = useState<SheetFaults>()
	const [done, setDone] = useState<string>()
	const read = async () => {
		const chosen = await chooseSheet().catch(() => 'unreadable' as const)
		if (chosen === undefined) return
		setDone(undefined)
		setFaults(undefined)
		if (chosen === 'unreadable') return setProblem(errors.fileUnreadable)
		const answer = await api.readDisclosureFile({ body: { village, group, period, ...chosen } })
		if ('faults' in answer) return setFaults(answer)
		onTable(answer.table)
		setDone(words.read(chosen.name, answer.table.rows.length))
	}
	const template = async (format: 'xlsx' | 'csv') => {
		await handOut(await api.disclosureTemplate({ query: { group, format } }))
	}
	return (
		<Card>
			<Heading>{work.form.file}</Heading>
			<Quiet>{work.form.fileHint}</Quiet>
			<Buttons>
				<Button
					words={work.form.file}
					look="plain"
					busy={busy === 'read'}
					onTap={() => attempt('read', read)}
				/>
				<Button
					words={work.form.template}
					look="calm"
					disabled={busy !== undefined}
					onTap={() => attempt('xlsx', () => template('xlsx'))}
				/>
				<Button
					words={work.form.templateCsv}
					look="calm"
					disabled={busy !== undefined}
					onTap={() => attempt('csv', () => template('csv'))}
				/>
			</Buttons>
			{done !== undefined && <NoticeBar words={done} icon="check" />}
			{faults && <FaultList {...faults} />}
			<Problem words={problem} />
		</Card>
	)
}
