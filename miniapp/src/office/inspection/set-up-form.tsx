import { reaches } from '@huying/shared/inspection/inspection'
import type { InspectionReceipt } from '@huying/shared/inspection/inspection-view'
import { TITLE_LIMIT, WHAT_LIMIT } from '@huying/shared/inspection/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { useState } from 'react'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { useTenant } from '../../region/tenant'
import { Problem } from '../case/problem'
import { Chips } from '../chips'
import { FieldsEditor } from './fields-editor'
import { bodyOf, type SetUp } from './set-up'
import { VillagesField } from './villages-field'

type Body = Extract<ReturnType<typeof bodyOf>, { body: unknown }>['body'] & { unit: string }
type Props = {
	begun: SetUp
	/** For whom one may set up; of a draft that is revised its own alone. */
	units: readonly { unit: string; unitName: string }[]
	write: (body: Body & { id: string }) => Promise<InspectionReceipt>
	onDone: (inspection: string) => void
	onClose: () => void
}

/** Setting up an inspection: what to look for, where, until when, and what is filled in at each place. */
export function SetUpForm({ begun, units, write, onDone, onClose }: Props) {
	const [form, setForm] = useState(begun)
	const [wrong, setWrong] = useState<string>()
	const { value: tenant } = useTenant()
	const { busy, problem, send } = useSend<Body, InspectionReceipt>(
		write,
		({ inspection }) => onDone(inspection),
		words.unreachable,
	)
	const unit = form.unit ?? units[0]?.unit ?? ''
	const change = (part: Partial<SetUp>) => {
		setForm((before) => ({ ...before, ...part }))
		setWrong(undefined)
	}
	const submit = () => {
		const made = bodyOf(form)
		if ('wrong' in made) setWrong(made.wrong)
		else send({ ...made.body, unit })
	}
	const towns = (tenant?.towns ?? []).filter((town) => town.villages.some(({ code }) => reaches(unit, code)))
	return (
		<>
			{units.length > 1 && (
				<Field label={words.unit}>
					<Chips
						options={units.map((one) => ({ value: one.unit, words: one.unitName }))}
						chosen={unit}
						onChoose={(chosen) => change({ unit: chosen, villages: [] })}
					/>
				</Field>
			)}
			<Field label={words.name}>
				<TextInput
					label={words.name}
					placeholder={words.nameHint}
					most={TITLE_LIMIT}
					value={form.title}
					onInput={(title) => change({ title })}
				/>
			</Field>
			<Field label={words.what}>
				<TextInput
					label={words.what}
					placeholder={words.whatHint}
					most={WHAT_LIMIT}
					value={form.what}
					onInput={(what) => change({ what })}
				/>
			</Field>
			<Field label={words.from}>
				<TextInput
					label={words.from}
					placeholder={words.dayHint}
					value={form.from}
					most={10}
					onInput={(from) => change({ from })}
				/>
			</Field>
			<Field label={words.until}>
				<TextInput
					label={words.until}
					placeholder={words.dayHint}
					value={form.until}
					most={10}
					onInput={(until) => change({ until })}
				/>
			</Field>
			<FieldsEditor fields={form.fields} onChange={(fields) => change({ fields })} />
			<VillagesField towns={towns} chosen={form.villages} onChange={(villages) => change({ villages })} />
			<Problem words={wrong ?? problem} />
			<Buttons>
				<Button words={words.save} busy={busy} onTap={submit} />
				<Button words={words.cancelChange} look="calm" onTap={onClose} />
			</Buttons>
		</>
	)
}
