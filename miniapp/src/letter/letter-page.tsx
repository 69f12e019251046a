import type { CaseAnswer } from '@huying/shared/case/case-view'
import { type LetterName, letterOf, lettersOf } from '@huying/shared/letter/letter'
import * as words from '@huying/shared/text/zh-CN/letter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Answer, useAnswer } from '../api/use-answer'
import { Button } from '../kit/button'
import { Empty } from '../kit/empty'
import { Failure } from '../kit/failure'
import { Page } from '../kit/page'
import { Waiting } from '../kit/waiting'
import { Quiet } from '../kit/words'
import { loadTenantNow } from '../region/tenant'
import { goBack } from '../route/route'
import { LetterSheet } from './letter-sheet'
import { LettersPart, letterIn } from './letters-part'
import { usePrintFoot } from './print-foot'

const prints = process.env.TARO_ENV === 'h5'

type Props = {
	seen: Pick<Answer<CaseAnswer>, 'value' | 'failure' | 'reload'>
	kind: string | undefined
	seq: string | undefined
}

/** One letter of a case, and the way to its others; without one named, the newest. */
export function LetterPage({ seen: { value: view, failure, reload }, kind, seq }: Props) {
	// A paper bears the telephone of the day on which it is printed
	const { value: tenant } = useAnswer('tenant', loadTenantNow)
	const [chosen, setChosen] = useState<LetterName>()
	const asked =
		view && letterIn(view, { ...(kind !== undefined && { kind }), ...(seq !== undefined && { seq }) })
	const name = chosen ?? asked ?? (view && kind === undefined ? lettersOf(view).at(-1) : undefined)
	const letter = view && tenant && name && letterOf(view, name, tenant)
	usePrintFoot('letter', letter && view.number)
	return (
		<Page title={letter?.title ?? words.pageTitle}>
			{(view === undefined || tenant === undefined) && failure === undefined && (
				<Waiting words={words.waiting} />
			)}
			{view === undefined && failure !== undefined && <Failure words={failure.message} onRetry={reload} />}
			{view !== undefined && (
				<View className="print-off">
					<LettersPart view={view} onOpen={setChosen} />
				</View>
			)}
			{view !== undefined && tenant !== undefined && letter === undefined && (
				<Empty
					words={kind === undefined ? words.none : words.unknown}
					action={{ words: words.back, onTap: goBack }}
				/>
			)}
			{letter !== undefined && (
				<>
					<LetterSheet letter={letter} />
					<View className="print-off">
						<Quiet>{prints ? words.printHint : words.printElsewhere}</Quiet>
						{prints && <Button words={words.print} onTap={() => window.print()} />}
					</View>
				</>
			)}
		</Page>
	)
}
