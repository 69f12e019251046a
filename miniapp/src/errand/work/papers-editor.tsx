import type { ServiceMaterial } from '@huying/shared/service/service'
import { materialForms } from '@huying/shared/service/service'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { Buttons, Stack } from '../../kit/row'

const text = work.papers

type Props = {
	/** What the service list says is to be brought. */
	listed: readonly ServiceMaterial[]
	papers: readonly ServiceMaterial[]
	onChange: (papers: ServiceMaterial[]) => void
}

const keyOf = ({ name, form }: ServiceMaterial) => `${form} ${name}`

/** Papers on a voucher: ticked from the list, or named. */
export function PapersEditor({ listed, papers, onChange }: Props) {
	const [name, setName] = useState('')
	const [form, setForm] = useState<ServiceMaterial['form']>('original')
	const keys = papers.map(keyOf)
	const turn = (key: string) => {
		const paper = [...listed, ...papers].find((one) => keyOf(one) === key)
		if (!paper) return
		onChange(keys.includes(key) ? papers.filter((one) => keyOf(one) !== key) : [...papers, paper])
	}
	const more = papers.filter((one) => !listed.some((other) => keyOf(other) === keyOf(one)))
	const option = (one: ServiceMaterial) => ({
		value: keyOf(one),
		words: `${one.name}（${ask.papers.form[one.form]}）`,
	})
	const add = () => {
		const paper = { name: name.trim(), form }
		if (paper.name === '' || keys.includes(keyOf(paper))) return
		onChange([...papers, paper])
		setName('')
	}
	return (
		<Stack gap="middle">
			{listed.length > 0 && (
				<Field label={text.listed}>
					<Picks options={listed.map(option)} chosen={keys} onChoose={turn} />
				</Field>
			)}
			{more.length > 0 && (
				<Field label={text.added}>
					<Picks options={more.map(option)} chosen={keys} onChoose={turn} />
				</Field>
			)}
			<Field label={listed.length > 0 ? text.more : text.besides}>
				<TextInput
					label={text.name}
					placeholder={text.name}
					most={40}
					value={name}
					onInput={setName}
					onDone={add}
				/>
			</Field>
			{name.trim() !== '' && (
				<>
					<Picks
						options={materialForms.map((value) => ({ value, words: ask.papers.form[value] }))}
						chosen={form}
						onChoose={setForm}
					/>
					<Buttons>
						<Button words={text.add} look="calm" icon="plus" fit onTap={add} />
					</Buttons>
				</>
			)}
		</Stack>
	)
}
