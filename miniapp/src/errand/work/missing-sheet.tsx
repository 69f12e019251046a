import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { Field, TextArea } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.missing

/** Everything that is missing, all together: it can be asked for once. */
export function MissingSheet({ service, step, onClose }: StepSheetProps) {
	const [listed, setListed] = useState<readonly string[]>([])
	const [more, setMore] = useState('')
	const [words, setWords] = useState('')
	const lines = more.split('\n').map((line) => line.trim())
	const papers = [...new Set([...listed, ...lines.filter((line) => line !== '')])]
	const said = words.trim()
	const turn = (name: string) =>
		setListed(listed.includes(name) ? listed.filter((one) => one !== name) : [...listed, name])
	const names = [...new Set(service?.materials.map(({ name }) => name) ?? [])]
	return (
		<FormSheet
			title={text.title}
			words={text.words}
			send={text.send}
			done={text.done}
			lacks={() => (papers.length === 0 ? text.need : undefined)}
			onSend={() => step.take({ type: 'askMissing', papers, ...(said && { words: said }) })}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			{names.length > 0 && (
				<Field label={text.list}>
					<Picks
						options={names.map((name) => ({ value: name, words: name }))}
						chosen={listed}
						onChoose={turn}
					/>
				</Field>
			)}
			<Field label={text.more}>
				<TextArea label={text.more} placeholder={text.morePlaceholder} value={more} onInput={setMore} />
			</Field>
			<Field label={text.note}>
				<TextArea label={text.note} placeholder={text.notePlaceholder} value={words} onInput={setWords} />
			</Field>
		</FormSheet>
	)
}
