import { unitWords } from '@huying/shared/catalogue/unit-words'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { useUnits } from '../../case/use-units'
import { FilesPart } from '../../catalogue/files-part'
import { ListPart } from '../../catalogue/list-part'
import { ProposalsPart } from '../../catalogue/proposals-part'
import { useCatalogue } from '../../catalogue/use-catalogue'
import { VersionsPart } from '../../catalogue/versions-part'
import { Chips } from '../../chips'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const parts = Object.keys(words.parts) as words.Part[]
const isPart = (word: string | undefined): word is words.Part => parts.some((part) => part === word)

/** The catalogue of matters: to look at, to take out and put back, its versions, and what is proposed for it. Query: `part`. */
export default function CataloguePage() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { part: asked } = useRouter().params
	const [part, setPart] = useState<words.Part>(isPart(asked) ? asked : 'list')
	const [version, setVersion] = useState<number>()
	const [told, setTold] = useState<string>()
	const now = useNow(MINUTE)
	const current = useCatalogue(signedIn, undefined)
	const old = useCatalogue(signedIn && version !== undefined, version)
	const { value: known = [] } = useUnits()
	const units = useMemo(() => unitWords(known), [known])
	usePullDownRefresh(() => {
		current.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const shown = version === undefined ? current : old
	const published = (number: number) => {
		setTold(words.putBack.published(number))
		setVersion(undefined)
		setPart('list')
		current.reload()
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="catalogue">
				<Chips
					options={parts.map((one) => ({ value: one, words: words.parts[one] }))}
					chosen={part}
					onChoose={(one) => {
						setTold(undefined)
						setVersion(undefined)
						setPart(one)
					}}
				/>
				{told !== undefined && <NoticeBar words={told} icon="check" />}
				{shown.value === undefined ? (
					shown.failure === undefined ? (
						<Waiting words={words.waiting} />
					) : (
						<Failure words={sayFailure(shown.failure)} onRetry={shown.reload} />
					)
				) : (
					<>
						{part === 'list' && (
							<>
								{version !== undefined && (
									<NoticeBar
										words={words.old(version)}
										icon="file-text"
										action={{ words: words.toLatest, onTap: () => setVersion(undefined) }}
									/>
								)}
								{shown.value.version > 0 && (
									<View>
										{shown.value.title !== undefined && (
											<View className="catalogue__title">{shown.value.title}</View>
										)}
										<Quiet>{words.version(shown.value.version, shown.value.entries.length)}</Quiet>
									</View>
								)}
								<ListPart catalogue={shown.value} units={units} />
							</>
						)}
						{part === 'files' && <FilesPart catalogue={shown.value} onPublished={published} />}
						{part === 'versions' && (
							<VersionsPart
								current={current.value?.version ?? 0}
								now={now}
								onLook={(number) => {
									setVersion(number === current.value?.version ? undefined : number)
									setPart('list')
								}}
							/>
						)}
						{part === 'proposals' && (
							<ProposalsPart
								catalogue={shown.value}
								units={known}
								now={now}
								onPublished={() => current.reload()}
							/>
						)}
					</>
				)}
			</View>
		</WorkPage>
	)
}
