import type { Star } from '../../star/rank'

type Numbers = Pick<Star, 'done' | 'rated' | 'content' | 'late' | 'reworked' | 'doubted'>

/** Why somebody is a star of service (服务之星): 「办了 23 件，22 件满意，没有一件超期」. */
export function sayReason({ done, rated, content, late, reworked, doubted }: Numbers): string {
	return [
		`办了 ${done} 件`,
		rated === 0 ? '还没有人评价' : rated === content ? `${rated} 件评价都满意` : `${content} 件满意`,
		late === 0 ? '没有一件超期' : `${late} 件超期`,
		...(reworked > 0 ? [`${reworked} 件返工`] : []),
		...(doubted > 0 ? [`${doubted} 条记录存疑`] : []),
	].join('，')
}

export const page = {
	place: (place: number) => `第 ${place} 名`,
	how: (compared: number, tooFew: number, minimum: number) =>
		`办结不到 ${minimum} 件的不比。这个月比了 ${compared} 人，${tooFew} 人办得少，没有比。`,
	rule: '按数量、质量、满意三项算，件数少的不会靠运气排在前面。',
	none: '这个月没有人够得上。',
	notYet: '这个月还没有评。',
	choose: '评出这个月的服务之星',
}
