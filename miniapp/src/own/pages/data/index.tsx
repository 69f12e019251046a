import { kit, mePage } from '@huying/shared/text/zh-CN/index'
import { explain, title, waiting } from '@huying/shared/text/zh-CN/own-data'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { Paragraph } from '../../../kit/words'
import { leadToSignIn } from '../../../session/return-to'
import { useSessionStore } from '../../../session/store'
import { EraseGone, ErasePart } from '../../personal-data/erase-part'
import { KeptPart } from '../../personal-data/kept-part'
import { OwnCases } from '../../personal-data/own-cases'
import { TakePart } from '../../personal-data/take-part'

/** What is kept about oneself: to see, to put right, to take along, to have erased. */
export default function OwnDataPage() {
	const session = useSessionStore((state) => state.session)
	const { value, failure, reload } = useAnswer(session?.user, () => api.ownData({}))
	const [gone, setGone] = useState(false)
	return (
		<Page title={title}>
			{gone && <EraseGone />}
			{!gone && session === undefined && (
				<Empty
					words={mePage.signInFirst}
					icon="user"
					action={{ words: mePage.signIn, onTap: leadToSignIn }}
				/>
			)}
			{!gone && session && value && (
				<>
					<Paragraph>{explain}</Paragraph>
					<KeptPart kinds={value.kinds} />
					<OwnCases first={value} />
					<TakePart />
					<ErasePart data={value} onChanged={reload} onGone={() => setGone(true)} />
				</>
			)}
			{!gone && session && !value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{!gone && session && !value && !failure && <Waiting words={waiting} />}
		</Page>
	)
}
