import { find, finderOf } from '@huying/shared/service/find'
import { services as text } from '@huying/shared/text/zh-CN/services-page'
import { useShareAppMessage } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { address, unescaped } from '../../../route/address'
import { goTo, useQuery } from '../../../route/route'
import { ByField } from '../../../service/by-field'
import { Often } from '../../../service/often'
import { Parts } from '../../../service/parts'
import { ServiceLine } from '../../../service/service-line'
import { useServiceList } from '../../../service/use-services'
import { RecognizerButton } from '../../../voice/recognizer-button'

/** So many answers to one need: more nobody reads. */
const MOST = 12

/** What can be done, found by need. Query: `find`, words to begin with. */
export default function ServicesPage() {
	const { find: asked = '' } = useQuery()
	// Within the web app words come as they stand in the address
	const [words, setWords] = useState(unescaped(asked))
	const { list, failure, reload } = useServiceList()
	const finder = useMemo(() => finderOf(list?.services ?? []), [list])
	const found = useMemo(() => find(finder, words).slice(0, MOST), [finder, words])
	const typed = words.trim() !== ''
	const ask = () => goTo('errands/question', { ...(typed && { text: words.trim() }) })
	useShareAppMessage(() => ({ title: text.title, path: address('errands/services') }))
	return (
		<Page title={text.title}>
			<Field label={text.find} hint={text.findHint}>
				<TextInput
					label={text.find}
					value={words}
					placeholder={text.placeholder}
					most={500}
					onInput={setWords}
				/>
			</Field>
			<Buttons>
				<RecognizerButton onWords={setWords} />
			</Buttons>
			{!typed && (
				<Parts>
					<Often onChoose={setWords} />
					{list && <ByField services={list.services} />}
				</Parts>
			)}
			{list && failure && <NoticeBar words={text.offline} action={{ words: text.again, onTap: reload }} />}
			{!list &&
				(failure ? <Failure words={failure.message} onRetry={reload} /> : <Waiting words={text.waiting} />)}
			{list?.services.length === 0 && (
				<Empty words={text.none} icon="hand-helping" action={{ words: text.ask, onTap: ask }} />
			)}
			{typed && list && list.services.length > 0 && (
				<>
					{found.length === 0 ? (
						<Empty words={text.nothing} icon="search" action={{ words: text.ask, onTap: ask }} />
					) : (
						<Quiet>{text.found(found.length)}</Quiet>
					)}
					{found.map((service) => (
						<ServiceLine key={service.code} service={service} />
					))}
				</>
			)}
			<Card onTap={() => goTo('errands/circle')} label={text.circle}>
				<Heading>{text.circle}</Heading>
				<Quiet>{text.circleHint}</Quiet>
			</Card>
			{list?.title !== undefined && <Quiet>{list.title}</Quiet>}
		</Page>
	)
}
