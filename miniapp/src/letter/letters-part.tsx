import { type LetterName, lettersOf, type Told } from '@huying/shared/letter/letter'
import * as words from '@huying/shared/text/zh-CN/letter'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'

type Props = { view: Told; onOpen: (name: LetterName) => void }

/** The letters that a case has come to, each a tap away; several of one kind are told apart by their days. */
export function LettersPart({ view, onOpen }: Props) {
	const letters = lettersOf(view)
	if (letters.length === 0) return null
	return (
		<Buttons>
			{letters.map((name) => (
				<Button
					key={`${name.kind} ${name.seq}`}
					words={wordsFor(name, letters, view)}
					look="calm"
					icon="file-text"
					fit
					onTap={() => onOpen(name)}
				/>
			))}
		</Buttons>
	)
}

function wordsFor({ kind, seq }: LetterName, all: readonly LetterName[], { timeline }: Told): string {
	const several = all.filter((one) => one.kind === kind).length > 1
	const at = timeline.find((entry) => entry.seq === seq)?.at
	return several && at !== undefined ? `${words.title[kind]} ${sayDate(at)}` : words.title[kind]
}

/** Which letter an address names: `kind` and `seq`; undefined where it names none. */
export function letterIn(view: Told, query: { kind?: string; seq?: string }): LetterName | undefined {
	return lettersOf(view).find(({ kind, seq }) => kind === query.kind && String(seq) === query.seq)
}
