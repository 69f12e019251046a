import { main as words } from '@huying/shared/text/zh-CN/office-form'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Choice } from '../../kit/choice'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Paragraph, Quiet } from '../../kit/words'
import type { Answers, Change } from './form'
import type { Seen } from './use-case'
import { useMains } from './use-mains'

type Props = { view: Seen; answers: Answers; change: (change: Change) => void }

/** The case that this one is merged into: one that lies near, or found by its number; and whether it is one person. */
export function MainField({ view, answers: { into, samePerson = false }, change }: Props) {
	const [typed, setTyped] = useState('')
	const { near, find, finding, problem } = useMains(view)
	return (
		<>
			<Field label={words.title}>
				{into !== undefined && <Paragraph>{`${words.chosen}：${into.title}`}</Paragraph>}
				<View>{words.near}</View>
				{near === undefined && <Waiting />}
				{near?.length === 0 && <Quiet>{words.none}</Quiet>}
				{near !== undefined && near.length > 0 && (
					<Choice
						options={near.map(({ case: id, title, number }) => ({
							value: id,
							words: title,
							hint: number,
						}))}
						chosen={into?.case}
						onChoose={(id) => {
							const one = near.find((candidate) => candidate.case === id)
							if (one) change({ into: { case: one.case, title: one.title } })
						}}
					/>
				)}
			</Field>
			<Field label={words.search} error={problem}>
				<TextInput label={words.search} most={20} value={typed} onInput={setTyped} />
				<Buttons>
					<Button
						words={words.find}
						icon="search"
						look="calm"
						busy={finding}
						fit
						onTap={async () => {
							const found = await find(typed)
							if (found) change({ into: { case: found.case, title: found.title } })
						}}
					/>
				</Buttons>
			</Field>
			<Field label={words.samePerson}>
				<Choice
					options={[
						{ value: 'several', words: words.several },
						{ value: 'same', words: words.same },
					]}
					chosen={samePerson ? 'same' : 'several'}
					onChoose={(value) => change({ samePerson: value === 'same' })}
				/>
			</Field>
		</>
	)
}
