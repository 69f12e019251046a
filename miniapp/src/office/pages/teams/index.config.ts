export default definePageConfig({ navigationBarTitleText: '网格团队' })
