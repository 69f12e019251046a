export default definePageConfig({ navigationBarTitleText: '我有疑问' })
