package app.moderato.core.llm;

/** What a run tells a model that hands its calls over in batches. */
public interface InBatches {
    /** What such calls cost, as a share of the ordinary price. */
    double PRICE = 0.5;

    /** Before the first call of a sitting. Open batches of the ledger answer what they hold. */
    void begin(BatchLedger ledger);

    /** What came back for this request, a reply or a failed try, is committed. Any thread. */
    void kept(ChatRequest request);

    /**
     * An interview whose answer is committed works out here whether it goes on, so that its turn is not together yet: a
     * rating on which the guide's logic waits, for which a model may have to be loaded first. {@link #workedOut} ends it.
     * Any thread.
     */
    void workingOut();

    /** @see #workingOut() */
    void workedOut();

    /**
     * The sitting's calls have ended. Returns when nothing more is sent and nothing more written to the ledger; what is at
     * the provider goes on there.
     *
     * @param whole whether every cell has ended, so that nothing of any batch is needed any more
     */
    void leave(boolean whole);
}
