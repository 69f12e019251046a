import type { TypedTable } from '@huying/shared/disclosure/command'
import type { DisclosureReceipt } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import { NOTE_LIMIT, REASON_LIMIT, TITLE_LIMIT } from '@huying/shared/disclosure/limits'
import { readTable } from '@huying/shared/disclosure/read-table'
import * as work from '@huying/shared/text/zh-CN/disclosure-work'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { replaceWith } from '../../route/route'
import { Problem } from '../case/problem'
import { Faults } from './faults'
import { FilePart } from './file-part'
import { dropForm, useKeptForm } from './kept-form'
import { LedgerPart } from './ledger-part'
import { PapersPart } from './papers-part'
import { PhotosPart } from './photos-part'
import { RowsPart } from './rows-part'
import { type Form, saveOf, titleOf } from './typed-form'
import { WhichPart } from './which-part'

type Props = { groups: readonly Group[]; begin: Form }
type Body = ReturnType<typeof saveOf>

/** The whole form: which table, its rows, what it adds up to, photos; saved, and then looked at as people will see it. */
export function FormParts({ groups, begin }: Props) {
	const key = begin.disclosure ?? `${begin.village} ${begin.group} ${begin.period}`
	const [form, change] = useKeptForm(key, begin)
	const { busy, problem, send } = useSend<Body, DisclosureReceipt>(
		(body) => api.saveDisclosure({ body }),
		({ disclosure }) => {
			dropForm(key)
			replaceWith('office/disclosure', { id: disclosure }).catch(() => undefined)
		},
		work.untouched,
	)
	const group = groups.find((one) => one.group === form.group)
	const table = (changes: Partial<TypedTable>) => change({ table: { ...form.table, ...changes } })
	if (group === undefined) return <WhichPart groups={groups} form={form} onChange={change} />
	// the very rules by which the server will read it; told only once there is something to tell
	const begun = form.table.rows.length > 0
	const faults = begun ? readTable(group, saveOf(form, group).table, form.period).faults : []
	return (
		<>
			<WhichPart groups={groups} form={form} onChange={change} />
			{form.correcting && (
				<Field label={words.reason} hint={words.reasonHint}>
					<TextArea
						label={words.reason}
						value={form.reason}
						onInput={(reason) => change({ reason })}
						most={REASON_LIMIT}
					/>
				</Field>
			)}
			<Field label={words.name}>
				<TextInput
					label={words.name}
					value={form.table.title}
					placeholder={titleOf(form.table, group, form.period)}
					onInput={(title) => table({ title })}
					most={TITLE_LIMIT}
				/>
			</Field>
			<FilePart form={form} onTable={table} />
			<RowsPart group={group} table={form.table} onTable={(next) => change({ table: next })} />
			{group.shape === 'ledger' && <LedgerPart group={group} form={form} onTable={table} />}
			<Field label={words.note}>
				<TextArea
					label={words.note}
					value={form.table.note ?? ''}
					onInput={(note) => table({ note })}
					most={NOTE_LIMIT}
				/>
			</Field>
			<PhotosPart table={form.table} onTable={table} />
			<PapersPart table={form.table} onTable={table} />
			<Faults faults={faults} columns={group.columns} />
			<Problem words={problem} />
			<Buttons>
				<Button
					words={words.throwAway}
					look="calm"
					disabled={busy}
					onTap={() => {
						dropForm(key)
						change(begin)
					}}
				/>
				<Button words={words.next} busy={busy} onTap={() => send(saveOf(form, group))} />
			</Buttons>
		</>
	)
}
