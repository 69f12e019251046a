import { useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'

type Answer = { words: string; onTap: () => void }

/** A question with two answers, one tap each. The one that was tapped says that it is on its way. */
export function TwoAnswers({ yes, no, busy }: { yes: Answer; no: Answer; busy: boolean }) {
	const [tapped, setTapped] = useState<'yes' | 'no'>()
	const tap = (which: 'yes' | 'no', answer: Answer) => () => {
		setTapped(which)
		answer.onTap()
	}
	return (
		<Buttons>
			<Button
				words={yes.words}
				busy={busy && tapped === 'yes'}
				disabled={busy && tapped !== 'yes'}
				onTap={tap('yes', yes)}
			/>
			<Button
				words={no.words}
				look="plain"
				busy={busy && tapped === 'no'}
				disabled={busy && tapped !== 'no'}
				onTap={tap('no', no)}
			/>
		</Buttons>
	)
}
