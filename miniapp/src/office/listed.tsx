import * as words from '@huying/shared/text/zh-CN/deliveries'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { NoticeBar } from '../kit/notice-bar'
import { Buttons } from '../kit/row'
import { Waiting } from '../kit/waiting'
import { sayFailure } from './say-failure'
import type { Looked, usePages } from './use-pages'

type Props<Page> = {
	list: Omit<ReturnType<typeof usePages>, 'value' | 'put'> & { value: Looked<Page> | undefined }
	now: number
	waiting: string
	children: (pages: readonly Page[]) => ReactNode
}

/** A list of the office as far as it is known: waiting, out of reach, as it was, and further down. */
export function Listed<Page>({ list, now, waiting, children }: Props<Page>) {
	const { value, failure, reload, more, readingMore } = list
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={waiting} />
		) : (
			<Failure words={sayFailure(failure)} onRetry={reload} />
		)
	return (
		<View>
			{failure !== undefined && (
				<NoticeBar
					words={words.stale(sayTime(value.at, now))}
					action={{ words: words.refresh, onTap: reload }}
				/>
			)}
			{children(value.pages)}
			{value.more && (
				<Buttons>
					<Button words={words.more} look="calm" busy={readingMore} onTap={more} />
				</Buttons>
			)}
		</View>
	)
}
