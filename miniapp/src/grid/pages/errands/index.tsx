import { list } from '@huying/shared/text/zh-CN/errand-work'
import { homePage, kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useNow } from '../../../case/use-now'
import { MineList } from '../../../errand/work/mine-list'
import { OpenList } from '../../../errand/work/open-list'
import { type Scope, useErrands } from '../../../errand/work/use-errands'
import { useNamed } from '../../../errand/work/use-named'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Picks } from '../../../kit/picks'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useQuery } from '../../../route/route'
import { leadToSignIn } from '../../../session/return-to'

/** A grid worker's errands. Query: `scope`, `open` for those that nobody runs yet. */
export default function Errands() {
	const query = useQuery()
	const [scope, setScope] = useState<Scope>(query.scope === 'open' ? 'open' : 'mine')
	const errands = useErrands(scope)
	const named = useNamed()
	const now = useNow()
	useDidShow(() => {
		errands.refresh()
	})
	const { value, failure, somebody, reload } = errands
	return (
		<Page title={list.title}>
			<Heading level={1}>{list.title}</Heading>
			<View className="apart">
				<Picks
					halves
					options={[
						{ value: 'mine' as const, words: list.scopes.mine },
						{ value: 'open' as const, words: list.scopes.open },
					]}
					chosen={scope}
					onChoose={setScope}
				/>
			</View>
			<View className="apart">
				<Quiet>{list.explain[scope]}</Quiet>
			</View>
			{!somebody && (
				<Empty
					words={homePage.signInFirst}
					icon="user"
					action={{ words: homePage.signIn, onTap: leadToSignIn }}
				/>
			)}
			{somebody && !value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{somebody && !value && !failure && <Waiting words={list.waiting} />}
			{value && failure && <NoticeBar words={failure.message} />}
			{value && scope === 'mine' && (
				<MineList errands={errands} named={named} now={now} onOpen={() => setScope('open')} />
			)}
			{value && scope === 'open' && <OpenList errands={errands} named={named} now={now} />}
			{errands.trouble !== undefined && <NoticeBar words={errands.trouble} />}
			{value?.next !== undefined && (
				<Buttons>
					<Button words={list.more} look="calm" busy={errands.asking} onTap={errands.more} />
				</Buttons>
			)}
		</Page>
	)
}
