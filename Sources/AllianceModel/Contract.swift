import Modelling
import Scenarios

/// The contract, clause by clause, in the order in which the clauses need each other.
enum Contract {
  /// Writes the whole contract into a model in the making.
  static func write(into draft: inout Draft) -> Ledger {
    let services = Services.write(into: &draft)
    let dealings = Dealings.write(into: &draft, services: services)
    let pool = SharedPool.write(into: &draft, services: services, dealings: dealings)
    return writeOutcome(into: &draft, services: services, dealings: dealings, pool: pool)
  }

  /// How long the contract runs, what is delivered, what it costs and what is paid for it.
  struct Services {
    let term: Term
    let prices: Prices
    let demand: Demand
    let ventures: Ventures
    let shifts: Shifts
    let costs: ServiceCosts
    let stranding: Stranding
    let payments: Payments
    let given: GivenSpend
    let contributions: Contributions

    static func write(into draft: inout Draft) -> Services {
      let term = Term.write(into: &draft, terminated: Exclusions.writeYears(into: &draft))
      Exclusions.write(into: &draft, term: term)
      // How long the contract runs and who takes part, the budget follows as it turns out.
      draft.letThroughAll()
      Shocks.write(into: &draft, term: term)
      Delivered.write(into: &draft, term: term)
      let prices = Prices.write(into: &draft)
      let demand = Demand.write(into: &draft)
      let ventures = Ventures.write(
        into: &draft, term: term, readiness: Readiness.write(into: &draft))
      let shifts = Shifts.write(into: &draft, term: term, demand: demand, ventures: ventures)
      let costs = ServiceCosts.write(
        into: &draft, term: term, prices: prices, demand: demand, shifts: shifts,
        ventures: ventures)
      let stranding = Stranding.write(into: &draft, demand: demand, shifts: shifts, costs: costs)
      let payments = Payments.write(
        into: &draft, term: term, prices: prices, demand: demand, shifts: shifts, costs: costs)
      let given = GivenSpend.write(into: &draft, term: term)
      let contributions = Contributions.write(into: &draft)
      payments.prime?.writePremium(into: &draft, contributions: contributions)
      return Services(
        term: term, prices: prices, demand: demand, ventures: ventures, shifts: shifts,
        costs: costs, stranding: stranding, payments: payments, given: given,
        contributions: contributions)
    }
  }

  /// What is invested, how parties land, and what running the alliance costs; then
  /// what all use up together.
  struct Dealings {
    let investments: Investments
    let landing: Landing
    let estates: Estates
    let secretariat: Secretariat?
    let system: SystemCosts

    static func write(into draft: inout Draft, services: Services) -> Dealings {
      let (term, prices, contributions) = (
        services.term, services.prices, services.contributions
      )
      Reletting.write(into: &draft, term: term, contributions: contributions)
      Exclusions.writeCosts(into: &draft, term: term, contributions: contributions)
      let investments = Investments.write(
        into: &draft, term: term, prices: prices, ventures: services.ventures,
        contributions: contributions)
      let landing = Landing.write(
        into: &draft, term: term, costs: services.costs, payments: services.payments,
        stranding: services.stranding, given: services.given)
      let estates = Estates.write(into: &draft, term: term, prices: prices)
      OutsideBusiness.write(into: &draft, prices: prices)
      Recovery.write(into: &draft, contributions: contributions)
      let secretariat = Secretariat.write(into: &draft, term: term, prices: prices)
      if let secretariat {
        let grants = Grants.write(into: &draft, term: term, secretariat: secretariat)
        Subscriptions.write(
          into: &draft, term: term, secretariat: secretariat, grants: grants, landing: landing)
      }
      Disputes.write(into: &draft, term: term, prices: prices)
      let system = SystemCosts.write(
        into: &draft, term: term, ventures: services.ventures, costs: services.costs,
        investments: investments, given: services.given)
      return Dealings(
        investments: investments, landing: landing, estates: estates, secretariat: secretariat,
        system: system)
    }
  }

  /// What is achieved, what is saved against the budget, and who shares it.
  struct SharedPool {
    let pool: Pool
    let sharing: Sharing

    static func write(
      into draft: inout Draft, services: Services, dealings: Dealings
    ) -> SharedPool {
      let (term, landing, contributions) = (
        services.term, dealings.landing, services.contributions
      )
      let budget = Budget.write(
        into: &draft, term: term, prices: services.prices, demand: services.demand,
        costs: services.costs, payments: services.payments, given: services.given)
      dealings.secretariat?.writeShare(into: &draft, of: budget.total, term: term)
      let outcomes = Outcomes.write(into: &draft, term: term)
      let factors = Factors.write(into: &draft, outcomes: outcomes)
      let pool = Pool.write(
        into: &draft, term: term, budget: budget,
        systemSaving: dealings.system.saving + dealings.estates.rentFromOutside, factors: factors)
      let weighing = Weighing(
        providers: draft.parties(.provider), landing: landing, investments: dealings.investments,
        stranding: services.stranding, outcomes: outcomes)
      let sharing = Sharing.write(
        into: &draft, term: term, pool: pool, landing: landing, weighing: weighing)
      Settlements.write(
        into: &draft, term: term, landing: landing, sharing: sharing,
        contributions: contributions)
      Groups.write(into: &draft, landing: landing, sharing: sharing)
      Fund.write(
        into: &draft, term: term, budget: budget, outcomes: outcomes, weighing: weighing,
        contributions: contributions)
      return SharedPool(pool: pool, sharing: sharing)
    }
  }

  /// Where each party stands, who bears what is left behind, what that is worth, and what must hold.
  private static func writeOutcome(
    into draft: inout Draft, services: Services, dealings: Dealings, pool: SharedPool
  ) -> Ledger {
    let (term, prices, system) = (services.term, services.prices, dealings.system)
    let ledger = Ledger.write(into: &draft)
    let positions = Positions.write(into: &draft, ledger: ledger)
    Bearing.write(
      into: &draft, demand: services.demand, shifts: services.shifts, costs: services.costs,
      payments: services.payments, stranding: services.stranding, ledger: ledger)
    Appraisal.write(
      into: &draft, term: term, prices: prices, system: system,
      investments: dealings.investments, estates: dealings.estates, ledger: ledger,
      positions: positions)
    Teams.write(into: &draft, positions: positions)
    PerHead.write(into: &draft)
    Benefits.write(into: &draft, term: term, prices: prices)
    BusinessCase.write(into: &draft, services: services)
    Safeguards.write(
      into: &draft, term: term, shifts: services.shifts, costs: services.costs, system: system,
      ledger: ledger, pool: pool.pool, sharing: pool.sharing, positions: positions)
    return ledger
  }
}
