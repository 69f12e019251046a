import { disclosureText, kit } from '@huying/shared/text/zh-CN/index'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { contentIn } from '../../../disclosure/content-in'
import { placeFrom } from '../../../disclosure/place-from'
import { useCountRead, useItem } from '../../../disclosure/use-item'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { address } from '../../../route/address'
import { Item } from './item'

const text = disclosureText.item

/**
 * One item of what a village publishes. Query: `id`, or `q`, the address on a poster; `own` for a list that only the
 * village's own people see.
 */
export default function DisclosurePage() {
	const { id, own } = placeFrom(useRouter().params)
	const [edition, setEdition] = useState<number>()
	const { value, failure, reload } = useItem(id, own, edition)
	const content = contentIn(value?.content)
	useCountRead(id, content !== undefined)
	useShareAppMessage(() => ({
		title: content
			? text.shareTitle(content.villageName, content.groupName, disclosureText.sayPeriod(content.period))
			: text.title,
		path: address('affairs/disclosure', { id, own: own ? '1' : undefined }),
	}))
	return (
		<Page title={text.title}>
			{!value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{!value && !failure && <Waiting words={text.waiting} />}
			{value && failure && (
				<NoticeBar
					words={disclosureText.board.offline}
					action={{ words: disclosureText.board.again, onTap: reload }}
				/>
			)}
			{value && <Item view={value} content={content} onEdition={setEdition} />}
		</Page>
	)
}
